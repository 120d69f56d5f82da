"use client";
import { useRef } from "react";
import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";
import type { PhoneViewer } from "../../../exercises/contract.ts";
import { fill } from "../../../lib/text.ts";
import type { Hearing } from "../../../live/connect.ts";
import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Safely } from "../../../ui/Safely.tsx";
import { TimeBar } from "../../../ui/TimeBar.tsx";
import { Delivery } from "./Delivery.tsx";
import { RefusedForm } from "./RefusedForm.tsx";
import { StepPart } from "./StepPart.tsx";
import type texts from "./texts.json";
import type { PhoneState } from "./typedForm.ts";
import type { Phone } from "./usePhone.ts";
import { useUnfinished } from "./useUnfinished.ts";

export type PhoneWords = typeof texts;

type PhoneStepProps = {
  snapshot: PhoneSnapshot;
  me: PhoneViewer & { partnerName: string };
  phone: Phone;
  refused: PhoneState;
  hearing: Hearing;
  clockSkew: number;
  words: PhoneWords;
  /** The level of the question among the headings of the page. */
  heading: "h1" | "h2";
};

/** The question of now with its forms, and how far what was sent got: on a phone, or in the host's hands. */
export function PhoneStep({ snapshot, me, phone, refused, hearing, clockSkew, words, heading: H }: PhoneStepProps) {
  const room = useRef<HTMLDivElement>(null);
  const { shown, news, goAlong } = useUnfinished(snapshot, room);
  const { session, step, view } = shown;
  const next = snapshot.step?.title ?? words.waiting;
  return (
    <>
      <Delivery phone={phone} here={session.state === "closed" ? null : step} hearing={hearing} words={words} />
      {refused && <RefusedForm refused={refused} words={words} />}
      {news && (
        <Notice kind="info">
          <p>{fill(words.movedOn[news], { onderdeel: next })}</p>
          <Button kind="may" onClick={goAlong}>
            {fill(words.goAlong[news], { onderdeel: next })}
          </Button>
        </Notice>
      )}
      <div ref={room} className="flex flex-col gap-6" data-hearing={hearing}>
        {session.state === "closed" ? (
          <H className="text-question">{words.closed}</H>
        ) : !step ? (
          <H className="text-question">{words.arrived}</H>
        ) : (
          <>
            <header className="flex flex-col gap-2">
              <p className="text-muted">{step.title}</p>
              <H className="text-question">{step.state === "planned" ? step.goal : step.question}</H>
              {step.state !== "planned" && step.state !== "closed" && (
                <TimeBar startedAt={step.startedAt} endsAt={step.endsAt} clockSkew={clockSkew} label={words.timeLeft} />
              )}
            </header>
            <Safely turn={shown.revision} fallback={<Notice kind="problem">{words.broken}</Notice>}>
              <StepPart
                key={step.id}
                exercise={step.exercise}
                view={view}
                stage={step}
                me={me}
                mine={phone.mineOf(step.id)}
                answered={phone.answered}
                act={phone.formsOf(step)}
              />
            </Safely>
          </>
        )}
      </div>
    </>
  );
}
