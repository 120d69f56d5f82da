"use client";
import { useActionState, useEffect, useRef, useState } from "react";
import type { Sent } from "../../../contributions/own.ts";
import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";
import type { PhoneViewer } from "../../../exercises/contract.ts";
import { fill } from "../../../lib/text.ts";
import { useRoom } from "../../../live/useRoom.ts";
import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Safely } from "../../../ui/Safely.tsx";
import { TimeBar } from "../../../ui/TimeBar.tsx";
import { type PhoneState, phoneAction } from "./actions.ts";
import { Delivery } from "./Delivery.tsx";
import { StepPart } from "./StepPart.tsx";
import texts from "./texts.json" with { type: "json" };
import { usePhone } from "./usePhone.ts";

export type Me = PhoneViewer & { participantId: string; label: string; partnerName: string };

type PhoneRoomProps = { initial: PhoneSnapshot; me: Me; sent: Sent[]; answered: Record<string, string> };

/** A participant's phone: where we are, and the question of now. */
export function PhoneRoom({ initial, me, sent, answered }: PhoneRoomProps) {
  const { id: sessionId } = initial.session;
  const { snapshot, hearing, skew } = useRoom<PhoneSnapshot>({ sessionId, as: "phone" }, initial);
  const [refused, action] = useActionState<PhoneState, FormData>(phoneAction, null);
  const phone = usePhone({ sessionId, participantId: me.participantId, sent, answered, action });
  const room = useRef<HTMLDivElement>(null);
  const { shown, moved, goAlong } = useUnfinished(snapshot, room);
  const { step, view } = shown;

  return (
    <>
      <Delivery errands={phone.errands} stored={phone.stored} hearing={hearing} />
      {refused && (
        <Notice kind="problem">
          {refused.detail} {refused.typed && <span dir="auto">{`${texts.refusedTitle} “${refused.typed}”`}</span>}
        </Notice>
      )}
      {moved && (
        <Notice kind="info">
          <p>{fill(texts.movedOn, { onderdeel: moved })}</p>
          <Button kind="may" onClick={goAlong}>
            {fill(texts.goAlong, { onderdeel: moved })}
          </Button>
        </Notice>
      )}
      <div ref={room} className="flex flex-col gap-6">
        {snapshot.session.state === "closed" ? (
          <p className="text-question">{texts.closed}</p>
        ) : !step ? (
          <p className="text-question">{texts.arrived}</p>
        ) : (
          <>
            <header className="flex flex-col gap-2">
              <p className="text-muted">{step.title}</p>
              <h1 className="text-question">{step.state === "planned" ? step.goal : step.question}</h1>
              {step.state !== "planned" && step.state !== "closed" && (
                <TimeBar startedAt={step.startedAt} endsAt={step.endsAt} clockSkew={skew} label={texts.timeLeft} />
              )}
            </header>
            <Safely turn={shown.revision} fallback={<Notice kind="problem">{texts.broken}</Notice>}>
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

/** Keeps showing the step in which somebody is still typing after the session moved on, until they go along. */
function useUnfinished(snapshot: PhoneSnapshot, room: React.RefObject<HTMLDivElement | null>) {
  const [kept, setKept] = useState(snapshot);
  const stays = kept.step?.id !== snapshot.step?.id && kept.step !== null && isTyping(room.current);
  useEffect(() => {
    if (!stays) setKept(snapshot);
  }, [stays, snapshot]);
  return {
    shown: stays ? kept : snapshot,
    moved: stays ? (snapshot.step?.title ?? texts.waiting) : null,
    goAlong: () => setKept(snapshot),
  };
}

const isTyping = (room: HTMLDivElement | null): boolean =>
  [
    ...(room?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      "textarea, input[type=text], input[type=date]",
    ) ?? []),
  ].some(({ value, defaultValue }) => value.trim() !== "" && value !== defaultValue);
