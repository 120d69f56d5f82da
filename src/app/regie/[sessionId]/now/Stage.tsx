import { type ReactElement, useEffect, useRef } from "react";
import { fill } from "../../../../lib/text.ts";
import type { DoorSnapshot, HostSnapshot, WatchedStep } from "../../../../zaal/snapshot/snapshot.ts";
import { Done } from "../people/Done.tsx";
import { JoinCode } from "../people/JoinCode.tsx";
import { Joined } from "../people/Joined.tsx";
import { QuietButton } from "../QuietButton.tsx";
import { SureButton } from "../SureButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { Adjourned } from "./Adjourned.tsx";
import { AgreementNudge } from "./AgreementNudge.tsx";
import { Beside } from "./Beside.tsx";
import { Choices } from "./Choices.tsx";
import { Circles } from "./Circles.tsx";
import { Ending } from "./Ending.tsx";
import flow from "./flow.texts.json" with { type: "json" };
import { Over } from "./Over.tsx";
import { Pages } from "./Pages.tsx";
import { Rounds } from "./Rounds.tsx";
import { StepScript } from "./StepScript.tsx";
import { Ties } from "./Ties.tsx";
import { Timer } from "./Timer.tsx";
import { Turns } from "./Turns.tsx";

type StageProps = { snapshot: HostSnapshot; skew: number; address: string; acts: Acts; firstSteps: ReactElement };

/** Where the room is now: the step, what to ask aloud, its time and its script. */
export function Stage({ snapshot, skew, address, acts, firstSteps }: StageProps) {
  const { session, step, notes, choices } = snapshot;
  const top = useRef<HTMLDivElement>(null);
  // Another step is another page: it is read from its beginning.
  useEffect(() => top.current?.closest("section")?.scrollTo(0, 0), []);
  if (session.state === "closed") return <Over sessionId={session.id} partnerships={snapshot.partnerships} />;
  if (session.until) return <Adjourned part={session.part} until={session.until} />;
  const setup = choices.filter(({ tie }) => !tie);
  return (
    <div ref={top} className="mx-auto grid max-w-3xl gap-6">
      <div className="grid gap-3">
        {step ? <Place snapshot={snapshot} step={step} acts={acts} /> : <Arrival part={session.part} />}
        {step && <Question step={step} />}
        {!step && firstSteps}
        {step && snapshot.arrival && <WayIn door={snapshot.door} address={address} />}
        <AgreementNudge snapshot={snapshot} />
        <Ties choices={choices} acts={acts} />
        {snapshot.circles?.list.map((circle) => (
          <Ties key={circle.id} choices={circle.choices} acts={acts} circle={circle} />
        ))}
        <Ending snapshot={snapshot} skew={skew} />
        {step && <Controls snapshot={snapshot} step={step} skew={skew} acts={acts} />}
      </div>
      {step && <Turns beside={snapshot.beside} acts={acts} />}
      {step && <Circles snapshot={snapshot} step={step} acts={acts} />}
      {notes && <StepScript notes={notes} />}
      {setup.length > 0 && <Choices choices={setup} acts={acts} openAtFirst={step?.state === "planned"} />}
    </div>
  );
}

function Arrival({ part }: { part: number }) {
  const isFirst = part === 1;
  return (
    <>
      <h2>{isFirst ? texts.stage.arrivalTitle : flow.part.welcomeTitle}</h2>
      <p>{isFirst ? texts.stage.arrivalText : flow.part.welcomeText}</p>
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

function Place({ snapshot, step, acts }: { snapshot: HostSnapshot; step: WatchedStep; acts: Acts }) {
  const steps = snapshot.parts.flatMap((part) => part.steps).filter(({ enabled, id }) => enabled || id === step.id);
  const place = fill(texts.stage.place, { n: steps.findIndex(({ id }) => id === step.id) + 1, m: steps.length });
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">
        <span>{place}</span> · <span>{texts.stage.states[step.state]}</span>
      </p>
      <h2>{step.title}</h2>
      <Rounds step={step} rounds={snapshot.rounds} acts={acts} />
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
      {step.state !== "closed" && (
        <Timer snapshot={snapshot} step={step} skew={skew} own={isOwn(snapshot)} acts={acts} />
      )}
      <Beside snapshot={snapshot} step={step} skew={skew} acts={acts} />
      <Pages step={step} titles={snapshot.pageTitles} acts={acts} />
      <div className="-mx-2">
        <CloseOrReopen snapshot={snapshot} step={step} acts={acts} />
      </div>
    </>
  );
}

const isOwn = ({ rounds }: HostSnapshot): boolean =>
  rounds.some(({ own, collects }) => own && (collects || rounds.length > 1));

function Planned({ snapshot, step }: { snapshot: HostSnapshot; step: WatchedStep }) {
  const minutes = snapshot.parts.flatMap(({ steps }) => steps).find(({ id }) => id === step.id)?.minutes;
  if (!minutes) return null;
  return (
    <p className="text-muted">
      <span>{fill(texts.stage.planned, { minuten: minutes })}</span> {isOwn(snapshot) && <span>{flow.own}</span>}
    </p>
  );
}

type CloseOrReopenProps = { snapshot: HostSnapshot; step: WatchedStep; acts: Acts };

function CloseOrReopen({ snapshot, step, acts }: CloseOrReopenProps) {
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
  const skipped = snapshot.rounds.slice(step.round + 1).map(({ title }) => title);
  const close = { icon: "lock", busy: acts.isUnderWay("close") };
  if (skipped.length === 0)
    return (
      <QuietButton {...close} onClick={() => void acts.close()}>
        {texts.stage.close}
      </QuietButton>
    );
  return (
    <SureButton {...close} onSure={() => void acts.close()} question={fill(flow.skips, { rondes: skipped.join(", ") })}>
      {texts.stage.close}
    </SureButton>
  );
}
