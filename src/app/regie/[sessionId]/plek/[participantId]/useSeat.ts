"use client";
import { useEffect, useRef, useState } from "react";
import { browserWorld } from "../../../../../contributions/browserWorld.ts";
import { createOutbox, type KeptErrand } from "../../../../../contributions/outbox.ts";
import { keys, ownOf, type Sent } from "../../../../../contributions/own.ts";
import type { StepSnapshot } from "../../../../../contributions/snapshot.ts";
import type { PhoneAct } from "../../../../../exercises/contract.ts";
import { formBody } from "../../../../../lib/formBody.ts";
import { uuid7 } from "../../../../../lib/uuid7.ts";
import type { ActionFormProps } from "../../../../../ui/ActionForm.tsx";
import texts from "./texts.json" with { type: "json" };

type Place = { sessionId: string; participantId: string; sent: Sent[]; action: (form: FormData) => void };

/** The forms of a seat that the facilitator types for: contributions go through an outbox, anything else is for a phone. */
export function useSeat({ sessionId, participantId, sent, action }: Place) {
  const [errands, setErrands] = useState<KeptErrand[]>([]);
  const outbox = useRef<ReturnType<typeof createOutbox>>(null);

  useEffect(() => {
    const box = createOutbox(browserWorld(`vb-outbox:seat:${participantId}`, texts.refused), setErrands);
    outbox.current = box;
    setErrands(box.errands());
    box.wake();
    window.addEventListener("online", box.wake);
    return () => window.removeEventListener("online", box.wake);
  }, [participantId]);

  const put = (step: StepSnapshot, id: string, round: number, form: FormData) => {
    const body = { id, stepId: step.id, round, body: formBody(form), participantId };
    const path = `/api/sessions/${sessionId}/contributions?as=host`;
    outbox.current?.put({ key: keys.contribute(id), method: "POST", path, body });
  };

  function send(act: PhoneAct, step: StepSnapshot, form: FormData): string | null {
    if (act.do === "contribute") {
      if (isEmpty(formBody(form))) return texts.empty;
      put(step, uuid7(), step.round, form);
      return null;
    }
    const refused =
      "id" in act && errands.find(({ key, state }) => key === keys.contribute(act.id) && state === "refused");
    // What the server never took can still be changed or taken away here.
    if (refused && act.do === "change") put(step, act.id, step.round, form);
    else if (refused && act.do === "withdraw") outbox.current?.drop(refused.key);
    else return texts.ownPhoneOnly;
    return null;
  }

  return {
    news: newsOf(errands),
    mineOf: (stepId: string) => ownOf(sent, errands, stepId),
    formsOf:
      (step: StepSnapshot) =>
      (act: PhoneAct, draft = ""): ActionFormProps => ({
        action,
        hidden: { $do: act.do, $session: sessionId, $step: step.id, $seat: participantId },
        draftKey: `seat:${participantId}:${step.id}:${act.do}:${"id" in act ? act.id : draft}`,
        onSend: (form) => send(act, step, form),
      }),
  };
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "string"
    ? value.trim() === ""
    : typeof value === "object" && value !== null && Object.values(value).every(isEmpty);

function newsOf(errands: KeptErrand[]): "lost" | "waiting" | "saved" | null {
  const waiting = errands.some(({ state }) => state === "waiting");
  if (waiting) return navigator.onLine ? "waiting" : "lost";
  return errands.at(-1)?.state === "sent" ? "saved" : null;
}
