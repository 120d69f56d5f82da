"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";
import type { PhoneOwner } from "../../../exercises/contract.ts";
import type { Hearing } from "../../../live/connect.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { Safely } from "../../../ui/Safely.tsx";
import { TimeBar } from "../../../ui/TimeBar.tsx";
import { useScripts } from "../../../ui/useScripts.ts";
import { useSay } from "../../../ui/Words.tsx";
import { CircleLine } from "./CircleLine.tsx";
import { Delivery, refusalSpoken, useReport } from "./Delivery.tsx";
import { InDutch, useDutch } from "./InDutch.tsx";
import { finishWords, MovedOn } from "./MovedOn.tsx";
import { finishOf, type Moved } from "./movedSince.ts";
import { PhoneBar } from "./PhoneBar.tsx";
import { ReadyForm } from "./ReadyForm.tsx";
import { Spoken } from "./Spoken.tsx";
import { StepPart } from "./StepPart.tsx";
import { spokenOf, waitingOf } from "./spokenOf.ts";
import type texts from "./texts.json";
import { useFocusKept } from "./useFocusKept.ts";
import type { Phone } from "./usePhone.ts";
import { useTaking } from "./useTaking.ts";
import { useUnfinished } from "./useUnfinished.ts";

const AFTER = { state: "closed", round: 0, page: 0 } as const;

export type PhoneWords = typeof texts;

type PhoneStepProps = {
  snapshot: PhoneSnapshot;
  me: PhoneOwner & { partnerName: string };
  phone: Phone;
  /** What became of a form that was sent without JavaScript. */
  fromForm: ReactNode;
  hearing: Hearing;
  clockSkew: number;
  words: PhoneWords;
  /** The level of the question among the headings of the page. */
  heading: "h1" | "h2";
};

/** The question of now with its forms, and how far what was sent got: on a phone, or in the host's hands. */
export function PhoneStep({ snapshot, me, phone, fromForm, hearing, clockSkew, words, heading }: PhoneStepProps) {
  const H = heading;
  const { say } = useSay();
  const whole = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const { shown, news, goAlong } = useUnfinished(snapshot, room);
  const taking = useTaking(snapshot.taking, clockSkew);
  const report = useReport(phone, hearing, words);
  useFocusKept(whole);
  const { session, step, view } = shown;
  usePageTitle(
    step && session.state !== "closed" ? say(words.pageTitle, { onderdeel: step.title }) : words.pageTitleApart,
  );
  const finish = step ? finishOf(step.id, taking) : "late";
  const next = snapshot.step?.title ?? words.waiting;
  const { stored } = phone;
  const asked = session.state === "running" && !news && step?.state === "open" && step.collects ? step : null;
  const isReady = asked !== null && phone.isReady(asked);
  const ready = asked && (
    <ReadyForm
      key={`${asked.id} ${asked.round}`}
      form={phone.formsOf(asked)({ do: "ready" })}
      isReady={isReady}
      words={words}
    />
  );
  // A script keeps free what the bar takes; in the regie other buttons stand there.
  const inBar = useScripts() && !phone.asHost;
  const moved = news && { news, finish, stored, next, clockSkew, words, goAlong };
  return (
    <div ref={whole} className="flex flex-col gap-6">
      {fromForm}
      <div
        ref={room}
        className={`flex flex-col gap-6 ${news ? "border-s-8 border-soil ps-3" : ""}`}
        data-hearing={hearing}
      >
        {session.state === "closed" ? (
          <>
            <H className="text-question">{words.closed}</H>
            {shown.afterwards && (
              <Safely turn={shown.revision} fallback={null}>
                <InDutch>
                  <StepPart
                    exercise={shown.afterwards.exercise}
                    view={shown.afterwards.view}
                    stage={AFTER}
                    me={me}
                    mine={[]}
                    answered={{}}
                    agreement={phone.agreement}
                    act={phone.formsOf({ id: "", round: 0 })}
                  />
                </InDutch>
              </Safely>
            )}
          </>
        ) : !step ? (
          <H className="text-question">{waitingOf(session, words, say)}</H>
        ) : (
          <>
            <StepHead step={step} news={news} clockSkew={clockSkew} words={words} heading={heading} />
            {shown.circle && <CircleLine circle={shown.circle} words={words} />}
            <Safely turn={shown.revision} fallback={<Notice kind="problem">{words.broken}</Notice>}>
              <InDutch>
                <StepPart
                  key={step.id}
                  exercise={step.exercise}
                  view={view}
                  stage={{ ...step, clockSkew }}
                  me={me}
                  mine={phone.mineOf(step.id)}
                  answered={phone.answered}
                  agreement={phone.agreement}
                  act={phone.formsOf(step)}
                />
              </InDutch>
            </Safely>
          </>
        )}
      </div>
      {!inBar && ready}
      <PhoneBar label={words.bar}>
        {moved && <MovedOn {...moved} />}
        <Delivery
          phone={phone}
          report={report}
          here={session.state === "closed" ? null : step}
          taking={taking}
          words={words}
        />
        {inBar && ready}
      </PhoneBar>
      <Spoken
        lines={{
          room: news
            ? `${say(words.movedOn[news], { onderdeel: next })} ${finishWords(news, finish, stored, words)}`
            : spokenOf(snapshot, words, say),
          report: report?.spoken ?? "",
          ready: isReady ? words.ready.done : "",
          refused: refusalSpoken(phone, shown.step, words, say),
        }}
      />
    </div>
  );
}

type StepHeadProps = Pick<PhoneStepProps, "clockSkew" | "words" | "heading"> & {
  step: NonNullable<PhoneSnapshot["step"]>;
  news: Moved | null;
};

/** What we do now. A step that the room left is marked as such, and has no time any more. */
function StepHead({ step, news, clockSkew, words, heading: H }: StepHeadProps) {
  const dutch = useDutch();
  const isTimed = !news && !step.saysTime && step.state !== "planned" && step.state !== "closed";
  return (
    <header className="flex flex-col gap-2">
      <p className="text-muted" {...(news ? {} : dutch)}>
        {news ? (
          <b>
            {`${words.before[news]}: `}
            <bdi>{step.title}</bdi>
          </b>
        ) : (
          step.title
        )}
      </p>
      <H className="text-question" {...dutch}>
        {step.state === "planned" ? step.goal : step.question}
      </H>
      {isTimed && (
        <TimeBar startedAt={step.startedAt} endsAt={step.endsAt} clockSkew={clockSkew} label={words.timeLeft} />
      )}
    </header>
  );
}

function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
