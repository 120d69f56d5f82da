"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { PhoneOwner } from "../../../exercises/contract.ts";
import type { ExerciseHeads } from "../../../exercises/exerciseHeads.ts";
import type { Hearing } from "../../../live/connect.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { Safely } from "../../../ui/Safely.tsx";
import { TimeBar } from "../../../ui/TimeBar.tsx";
import { useScripts } from "../../../ui/useScripts.ts";
import { useSay, Words } from "../../../ui/Words.tsx";
import { HEADS, type WordsPerExercise } from "../../../zaal/exercisesIn.ts";
import type { PhoneSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { BesideLine, useBeside } from "./BesideLine.tsx";
import { CircleLine } from "./CircleLine.tsx";
import { Delivery, refusalSpoken, useReport } from "./Delivery.tsx";
import { DoneBefore } from "./DoneBefore.tsx";
import { HandForm } from "./HandForm.tsx";
import { type Head, headOf } from "./headOf.ts";
import { finishWords, MovedOn } from "./MovedOn.tsx";
import { finishOf, type Moved } from "./movedSince.ts";
import { PhoneBar } from "./PhoneBar.tsx";
import type { PhoneWords } from "./phoneWords.ts";
import { ReadyForm } from "./ReadyForm.tsx";
import { Spoken } from "./Spoken.tsx";
import { StepPart } from "./StepPart.tsx";
import { spokenOf, waitingOf } from "./spokenOf.ts";
import { TurnLine, turnSpoken } from "./TurnLine.tsx";
import { useFocusKept } from "./useFocusKept.ts";
import { useHand } from "./useHand.ts";
import type { Phone } from "./usePhone.ts";
import { useTaking } from "./useTaking.ts";
import { useUnfinished } from "./useUnfinished.ts";

const APART = { id: "", round: 0 };
const AFTER = { state: "closed", round: 0, page: 0 } as const;

type PhoneStepProps = {
  snapshot: PhoneSnapshot;
  /** `label`: its picture word, where it is a phone. */
  me: PhoneOwner & { partnerName: string; label?: string };
  phone: Phone;
  /** What became of a form that was sent without JavaScript. */
  fromForm: ReactNode;
  hearing: Hearing;
  clockSkew: number;
  words: PhoneWords;
  /** The words of the exercises that it shows. */
  worded: WordsPerExercise;
  /** Which question the address asks for, where no script runs. */
  asked?: string | null;
  /** The level of the question among the headings of the page. */
  heading: "h1" | "h2";
};

/** The question of now with its forms, and how far what was sent got: on a phone, or in the host's hands. */
export function PhoneStep(props: PhoneStepProps) {
  const { snapshot, me, phone, fromForm, hearing, clockSkew, words, worded, asked: question = null, heading } = props;
  const H = heading;
  const below = heading === "h1" ? "h2" : "h3";
  const { say } = useSay();
  const whole = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const { shown, news, goAlong } = useUnfinished(snapshot, room);
  const taking = useTaking(snapshot.taking, clockSkew);
  const report = useReport(phone, hearing, words);
  useFocusKept(whole);
  const { session, step, view } = shown;
  const head = step && headOf(step, worded, view);
  const newest = snapshot.step && headOf(snapshot.step, worded, snapshot.view);
  usePageTitle(
    head && session.state !== "closed" ? say(words.pageTitle, { onderdeel: head.title }) : words.pageTitleApart,
  );
  const finish = step ? finishOf(step.id, taking) : "late";
  const next = newest?.title ?? words.waiting;
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
  const beside = useBeside(snapshot.beside, clockSkew, words);
  const { label = "" } = me;
  const hand = useHand({ isUp: snapshot.hand, hearing }, phone, words.hand.lost);
  const mayRaise = snapshot.session.state === "running" && !snapshot.session.until && !phone.asHost;
  // A script keeps free what the bar takes; in the regie other buttons stand there.
  const inBar = useScripts() && !phone.asHost;
  const heads = phone.asHost ? undefined : (worded[HEADS] as ExerciseHeads | undefined);
  const before = <DoneBefore before={session.before} heads={heads} words={words} heading={below} />;
  const moved = news && { news, finish, stored, next, clockSkew, words, goAlong };
  return (
    <div ref={whole} className="flex flex-col gap-6">
      {session.practice && <p className="card font-bold">{words.practice}</p>}
      {fromForm}
      {beside.quiet && <BesideLine beside={beside.quiet} clockSkew={clockSkew} words={words} />}
      {label && snapshot.beside?.kind === "turns" && (
        <TurnLine turns={snapshot.beside} me={label} phone={phone} words={words} />
      )}
      <div
        ref={room}
        className={`flex flex-col gap-6 ${news ? "border-s-8 border-soil ps-3" : ""}`}
        data-hearing={hearing}
        data-revision={shown.revision}
      >
        {session.state === "closed" ? (
          <>
            <H className="text-question">{words.closed}</H>
            {shown.afterwards && (
              <Safely turn={shown.revision} fallback={null}>
                <Worded exercise={shown.afterwards.exercise} worded={worded}>
                  <StepPart
                    exercise={shown.afterwards.exercise}
                    view={shown.afterwards.view}
                    stage={AFTER}
                    me={me}
                    mine={[]}
                    answered={{}}
                    agreement={phone.agreement}
                    asked={null}
                    act={phone.formsOf(APART)}
                  />
                </Worded>
              </Safely>
            )}
          </>
        ) : !step || !head ? (
          <>
            <H className="text-question">{waitingOf(session, words, say)}</H>
            {before}
          </>
        ) : (
          <>
            <StepHead step={step} head={head} news={news} clockSkew={clockSkew} words={words} heading={heading} />
            {shown.circle && <CircleLine circle={shown.circle} words={words} />}
            <Safely turn={shown.revision} fallback={<Notice kind="problem">{words.broken}</Notice>}>
              <Worded exercise={step.exercise} worded={worded}>
                <StepPart
                  key={step.id}
                  exercise={step.exercise}
                  view={view}
                  stage={{ ...step, clockSkew }}
                  me={me}
                  mine={phone.mineOf(step.id)}
                  answered={phone.answered}
                  agreement={phone.agreement}
                  asked={question}
                  circle={shown.circle?.id}
                  act={phone.formsOf(step)}
                />
              </Worded>
            </Safely>
            {step.looksFirst && step.state !== "planned" && step.state !== "closed" && (
              <p className="text-muted">{words.looksFirst}</p>
            )}
            {before}
          </>
        )}
      </div>
      {!inBar && ready}
      {mayRaise && <HandForm form={phone.formsOf(APART)({ do: "hand" })} hand={hand} words={words} />}
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
            : spokenOf(snapshot, newest, words, say),
          report: report?.spoken ?? "",
          beside: beside.spoken,
          turn: turnSpoken(snapshot.beside, label, words),
          hand: hand.failed || (hand.isUp ? words.hand.up : ""),
          ready: isReady ? words.ready.done : "",
          refused: refusalSpoken(phone, shown.step, words, say),
        }}
      />
    </div>
  );
}

type StepHeadProps = Pick<PhoneStepProps, "clockSkew" | "words" | "heading"> & {
  step: NonNullable<PhoneSnapshot["step"]>;
  head: Head;
  news: Moved | null;
};

/** What we do now. A step that the room left is marked as such, and has no time any more. */
function StepHead({ step, head, news, clockSkew, words, heading: H }: StepHeadProps) {
  const isTimed = !news && !step.saysTime && step.state !== "planned" && step.state !== "closed";
  return (
    <header className="flex flex-col gap-2">
      <p className="text-muted">
        {news ? (
          <b>
            {`${words.before[news]}: `}
            <bdi>{head.title}</bdi>
          </b>
        ) : (
          head.title
        )}
      </p>
      <H className="text-question">{step.state === "planned" ? head.goal : head.question}</H>
      {isTimed && (
        <TimeBar startedAt={step.startedAt} endsAt={step.endsAt} clockSkew={clockSkew} label={words.timeLeft} />
      )}
    </header>
  );
}

/** An exercise with its words around it. */
function Worded({ exercise, worded, children }: { exercise: string; worded: WordsPerExercise; children: ReactNode }) {
  const { language } = useSay();
  return (
    <Words language={language} words={worded[exercise] ?? {}}>
      {children}
    </Words>
  );
}

function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
