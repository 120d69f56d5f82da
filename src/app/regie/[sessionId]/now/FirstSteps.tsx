import type { ReactElement } from "react";
import { Button } from "../../../../ui/Button.tsx";
import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { JoinCode } from "../people/JoinCode.tsx";
import { Joined } from "../people/Joined.tsx";
import { Connected } from "./WallCard.tsx";
import texts from "./wall.texts.json" with { type: "json" };

const { steps } = texts;

type FirstStepsProps = { snapshot: HostSnapshot; hangs: boolean | null; address: string; onOpen: () => void };

/** What to do before the first step, in order, and how far it is. */
export function FirstSteps({ snapshot, hangs, address, onOpen }: FirstStepsProps) {
  const { door, session, screenToken } = snapshot;
  const inside = door.joined.formal + door.joined.informal + door.joined.both;
  return (
    <Card as="section" className="grid gap-4">
      <h3>{steps.title}</h3>
      <ol className="grid gap-5">
        <Point number={1} title={steps.wall} done={hangs === true} state={<Connected hangs={hangs} />}>
          <p className={hangs ? "" : "max-md:hidden"}>{hangs ? steps.wallDone : steps.wallHow}</p>
          {!hangs && (
            <Button kind="may" type="button" onClick={onOpen} className="justify-self-start max-md:hidden">
              {steps.open}
            </Button>
          )}
          {!hangs && (
            <p className="text-sm text-muted">
              <span>{steps.elsewhere}</span>{" "}
              <span className="text-ink select-all [overflow-wrap:anywhere]">{`${address}/scherm/${screenToken}`}</span>
            </p>
          )}
        </Point>
        <Point number={2} title={steps.coffee}>
          <p>{steps.coffeeHow}</p>
        </Point>
        <Point number={3} title={steps.door} done={inside > 0}>
          {door.open ? (
            <>
              <p>{steps.doorHow}</p>
              <JoinCode code={door.code} address={address} />
            </>
          ) : (
            <p>{steps.doorLocked}</p>
          )}
          {inside > 0 ? <Joined joined={door.joined} /> : <p className="text-sm text-muted">{steps.nobody}</p>}
        </Point>
      </ol>
      <p>
        <span>{steps.ready}</span> <a href={`/regie/${session.id}/draaiboek`}>{steps.read}</a>
      </p>
    </Card>
  );
}

type PointProps = {
  number: number;
  title: string;
  done?: boolean;
  state?: ReactElement;
  children: ReactElement | (ReactElement | false)[];
};

/** One point of the list. Where the app can know, it says whether it is done. */
function Point({ number, title, done, state, children }: PointProps) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <span
        aria-hidden
        className={`inline-flex size-9 items-center justify-center rounded-full border-2 font-bold ${done ? "border-leaf text-leaf" : "border-ink"}`}
      >
        {done ? <Drawing name="check" className="icon" /> : number}
      </span>
      <div className="grid gap-1.5">
        <div className="flex min-h-9 flex-wrap items-center gap-x-3">
          <h4 className="text-lg">{title}</h4>
          {done !== undefined && <span className="sr-only">{done ? steps.done : steps.todo}</span>}
          {state}
        </div>
        {children}
      </div>
    </li>
  );
}
