"use client";
import { useState } from "react";
import { fill } from "../../../../lib/text.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SideMark } from "../../../../ui/SideMark.tsx";
import type { HostSeat } from "../../../../zaal/snapshot/host.ts";
import { Fold } from "../Fold.tsx";
import { QuietButton } from "../QuietButton.tsx";
import { SureButton } from "../SureButton.tsx";
import texts from "../texts.json" with { type: "json" };
import { type Acts, wordIn } from "../useRegie.ts";
import { SeatName } from "./SeatName.tsx";
import { WayBack } from "./WayBack.tsx";

type SeatProps = {
  sessionId: string;
  seat: HostSeat;
  partner: string;
  asks: boolean;
  acts: Acts;
  onType: (seatId: string) => void;
};

/** One seat: its picture word, where it belongs, how far it is; opened, what can be done for it. */
export function Seat({ sessionId, seat, partner, asks, acts, onType }: SeatProps) {
  const { id, label, hasPhone } = seat;
  const [wayBack, setWayBack] = useState("");
  const busy = acts.isUnderWay(id);
  const giveWayBack = async () => setWayBack(wordIn((await acts.giveWayBack(id)).body, "path"));
  return (
    <li>
      <Fold summary={<Who seat={seat} partner={partner} asks={asks} />}>
        <div className="-mx-2 flex flex-wrap pb-2">
          {!hasPhone && (
            <a
              href={`/regie/${sessionId}/plek/${id}`}
              onClick={(event) => {
                // In another tab it is a page of its own.
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onType(id);
              }}
              className="inline-flex min-h-11 items-center gap-1.5 px-2 text-sm font-bold"
            >
              <Drawing name="pencil" className="icon" />
              <span>{texts.seats.typeFor}</span>
            </a>
          )}
          <QuietButton icon="phone" busy={busy} onClick={() => void giveWayBack()}>
            {texts.seats.wayBack}
          </QuietButton>
          <SureButton icon="trash" busy={busy} onSure={() => void acts.removeSeat(id)}>
            {texts.seats.remove}
          </SureButton>
        </div>
        {wayBack && <WayBack path={wayBack} label={label} onClose={() => setWayBack("")} />}
      </Fold>
    </li>
  );
}

function Who({ seat, partner, asks }: Pick<SeatProps, "seat" | "partner" | "asks">) {
  return (
    <span className="grid gap-x-3 text-sm leading-tight">
      <span className="flex flex-wrap items-center gap-x-3">
        <SeatName label={seat.label} />
        <SideMark side={seat.standing} />
        {asks && <FarMark seat={seat} />}
      </span>
      <bdi className="text-muted">{[partner, extraWords(seat)].filter(Boolean).join(" · ")}</bdi>
    </span>
  );
}

function extraWords({ people, hasPhone, simulated }: HostSeat): string {
  // That a player has none goes without saying.
  const lacksPhone = !hasPhone && !simulated;
  const words = [people > 1 && fill(texts.seats.people, { aantal: people }), lacksPhone && texts.seats.noPhone];
  return words.filter(Boolean).join(", ");
}

function FarMark({ seat: { ready, sent } }: { seat: HostSeat }) {
  // What is sent without a name may not be told of anybody, nor that nothing was.
  if (!ready && sent === null) return null;
  return (
    <span className={`inline-flex items-center gap-1.5 ${ready ? "text-leaf" : "text-muted"}`}>
      <Drawing name={ready ? "check" : "pencil"} className="icon" />
      <span>{ready ? texts.seats.done : sent ? texts.seats.sent : texts.seats.nothing}</span>
    </span>
  );
}
