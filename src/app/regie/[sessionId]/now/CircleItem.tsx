import { fill } from "../../../../lib/text.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SideMark } from "../../../../ui/SideMark.tsx";
import { SignMark } from "../../../../ui/SignMark.tsx";
import type { HostSeat } from "../../../../zaal/snapshot/host.ts";
import type { CirclesHere, HostCircle } from "../../../../zaal/snapshot/hostCircles.ts";
import { Fold } from "../Fold.tsx";
import { MoveSeat } from "../people/MoveSeat.tsx";
import { SeatName } from "../people/SeatName.tsx";
import type { Acts } from "../useRegie.ts";
import { Choices } from "./Choices.tsx";
import texts from "./circles.texts.json" with { type: "json" };

type CircleItemProps = { circle: HostCircle; circles: CirclesHere; seats: HostSeat[]; asks: boolean; acts: Acts };

/** One circle: how far it is; opened, who is in it, and what it decides itself. */
export function CircleItem({ circle, circles, seats, asks, acts }: CircleItemProps) {
  const { title, sign, seatIds, choices } = circle;
  return (
    <li>
      <Fold
        summary={
          <span className="flex flex-wrap items-center gap-x-3 text-sm">
            {sign ? <SignMark sign={sign} /> : <b>{title}</b>}
            <Far circle={circle} asks={asks} />
          </span>
        }
      >
        <div className="grid gap-2 pb-2">
          {seatIds.length === 0 && <p className="text-sm text-muted">{texts.nobody}</p>}
          <SeatsIn seatIds={seatIds} seats={seats} circles={circles} here={circle.id} acts={acts} />
          {choices.length > 0 && (
            <>
              <h4 className="text-sm">{fill(texts.choices, { groep: title })}</h4>
              <Choices choices={choices} acts={acts} openAtFirst={false} circle={circle.id} />
            </>
          )}
        </div>
      </Fold>
    </li>
  );
}

/** Who has no place in any group. */
export function LooseSeats({ circles, seats, acts }: Pick<CircleItemProps, "circles" | "seats" | "acts">) {
  return (
    <div className="border-s-[6px] border-sun ps-3">
      <h4 className="text-sm">{texts.loose}</h4>
      <p className="text-sm text-muted">{texts.looseHelp}</p>
      <SeatsIn seatIds={circles.loose} seats={seats} circles={circles} here="" acts={acts} />
    </div>
  );
}

type SeatsInProps = Pick<CircleItemProps, "circles" | "seats" | "acts"> & { seatIds: string[]; here: string };

function SeatsIn({ seatIds, seats, circles, here, acts }: SeatsInProps) {
  const movable = circles.kind === "group" || circles.kind === "pair" ? circles.list : [];
  const others = movable.filter(({ id }) => id !== here);
  return (
    <ul className="grid gap-1">
      {seats
        .filter(({ id }) => seatIds.includes(id))
        .map((seat) => (
          <li key={seat.id} className="flex flex-wrap items-center justify-between gap-x-3 text-sm">
            <span className="inline-flex items-center gap-2">
              <SeatName label={seat.label} />
              <SideMark
                side={seat.standing}
                label={seat.people > 1 ? fill(texts.people, { mensen: seat.people }) : ""}
              />
            </span>
            {others.length > 0 && <MoveSeat seat={seat} groups={others} acts={acts} />}
          </li>
        ))}
    </ul>
  );
}

function Far({ circle: { people, ready, sent }, asks }: Pick<CircleItemProps, "circle" | "asks">) {
  const isDone = asks && people > 0 && ready >= people;
  const count = fill(people === 1 ? texts.one : texts.people, { mensen: people });
  if (!asks) return <span className="text-muted tabular-nums">{count}</span>;
  return (
    <span className={`inline-flex flex-wrap items-center gap-x-3 tabular-nums ${isDone ? "text-leaf" : "text-muted"}`}>
      <span className="inline-flex items-center gap-1.5">
        {isDone && <Drawing name="check" className="icon" />}
        <span>{fill(texts.ready, { klaar: ready, mensen: people })}</span>
      </span>
      {sent !== null && <span>{fill(sent === 1 ? texts.sentOne : texts.sent, { aantal: sent })}</span>}
    </span>
  );
}
