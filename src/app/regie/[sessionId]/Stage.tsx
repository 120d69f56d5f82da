import { type ReactElement, useEffect, useRef } from "react";
import type { DoorSnapshot, HostSnapshot, WatchedStep } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { AgreementNudge } from "./AgreementNudge.tsx";
import { Choices } from "./Choices.tsx";
import { Done } from "./Done.tsx";
import { JoinCode } from "./JoinCode.tsx";
import { Joined } from "./Joined.tsx";
import { Pages } from "./Pages.tsx";
import { QuietButton } from "./QuietButton.tsx";
import { StepScript } from "./StepScript.tsx";
import { Timer } from "./Timer.tsx";
import texts from "./texts.json" with { type: "json" };
import type { Acts } from "./useRegie.ts";

type StageProps = { snapshot: HostSnapshot; skew: number; address: string; acts: Acts; firstSteps: ReactElement };

/** Where the room is now: the step, what to ask aloud, its time and its script. */
export function Stage({ snapshot, skew, address, acts, firstSteps }: StageProps) {
  const { session, step, notes, choices } = snapshot;
  const top = useRef<HTMLDivElement>(null);
  // Another step is another page: it is read from its beginning.
  useEffect(() => top.current?.closest("section")?.scrollTo(0, 0), []);
  return (
    <div ref={top} className="mx-auto grid max-w-3xl gap-6">
      <div className="grid gap-3">
        {step ? <Place snapshot={snapshot} step={step} /> : <Arrival />}
        {step && <Question step={step} />}
        {!step && firstSteps}
        {step && snapshot.arrival && <WayIn door={snapshot.door} address={address} />}
        <AgreementNudge snapshot={snapshot} />
        {step && session.state !== "closed" && <Controls snapshot={snapshot} step={step} skew={skew} acts={acts} />}
      </div>
      {notes && <StepScript notes={notes} />}
      {choices.length > 0 && <Choices choices={choices} acts={acts} openAtFirst={step?.state === "planned"} />}
    </div>
  );
}

function Arrival() {
  return (
    <>
      <h2>{texts.stage.arrivalTitle}</h2>
      <p>{texts.stage.arrivalText}</p>
    </>
  );
}

function WayIn({ door, address }: { door: DoorSnapshot; address: string }) {
  return (
    <>
      {door.open && <JoinCode code={door.code} address={address} />}
      <Joined joined={door.joined} />
    </>
  );
}

function Place({ snapshot, step }: { snapshot: HostSnapshot; step: WatchedStep }) {
  const steps = snapshot.parts.flatMap((part) => part.steps).filter(({ enabled, id }) => enabled || id === step.id);
  const place = fill(texts.stage.place, { n: steps.findIndex(({ id }) => id === step.id) + 1, m: steps.length });
  return (
    <div>
      <p className="text-sm text-muted">
        <span>{place}</span> · <span>{texts.stage.states[step.state]}</span>
      </p>
      <h2>{step.title}</h2>
      {step.rounds > 1 && (
        <p className="font-bold">
          {fill(texts.stage.round, { n: step.round + 1, m: step.rounds, ronde: step.roundTitle })}
        </p>
      )}
    </div>
  );
}

function Question({ step }: { step: WatchedStep }) {
  return (
    <div className="border-s-[6px] border-sun ps-4">
      <p className="text-sm text-muted">{texts.stage.ask}</p>
      <p className="text-2xl text-balance">{step.question}</p>
    </div>
  );
}

function Controls({ snapshot, step, skew, acts }: Omit<StageProps, "address" | "firstSteps"> & { step: WatchedStep }) {
  if (step.state === "planned") return <Planned snapshot={snapshot} step={step} />;
  return (
    <>
      {step.collects && (
        <div className="xl:hidden">
          <Done progress={step.progress} />
        </div>
      )}
      <Timer step={step} skew={skew} acts={acts} />
      <div className="-mx-2 flex flex-wrap items-center gap-x-2">
        {step.pages > 1 && <Pages step={step} acts={acts} />}
        <CloseOrReopen step={step} acts={acts} />
      </div>
    </>
  );
}

function Planned({ snapshot, step }: { snapshot: HostSnapshot; step: WatchedStep }) {
  const minutes = snapshot.parts.flatMap(({ steps }) => steps).find(({ id }) => id === step.id)?.minutes;
  return minutes ? <p className="text-muted">{fill(texts.stage.planned, { minuten: minutes })}</p> : null;
}

function CloseOrReopen({ step, acts }: { step: WatchedStep; acts: Acts }) {
  if (step.state === "closed") {
    return (
      <QuietButton
        icon="lock-open"
        busy={acts.isUnderWay(step.collects ? "open" : "show")}
        onClick={() => void acts.reopen()}
      >
        {texts.stage.reopen}
      </QuietButton>
    );
  }
  return (
    <QuietButton icon="lock" busy={acts.isUnderWay("close")} onClick={() => void acts.close()}>
      {texts.stage.close}
    </QuietButton>
  );
}
