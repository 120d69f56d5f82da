"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { browserWorld } from "../../../contributions/browserWorld.ts";
import { createOutbox, type Errand, type KeptErrand } from "../../../contributions/outbox.ts";
import { answeredOf, keys, ownOf, type Sent } from "../../../contributions/own.ts";
import type { StepSnapshot } from "../../../contributions/snapshot.ts";
import type { PhoneAct } from "../../../exercises/contract.ts";
import { formBody } from "../../../lib/formBody.ts";
import { uuid7 } from "../../../lib/uuid7.ts";
import type { ActionFormProps } from "../../../ui/ActionForm.tsx";
import texts from "./texts.json" with { type: "json" };

type Place = {
  sessionId: string;
  participantId: string;
  sent: Sent[];
  answered: Record<string, string>;
  action: (form: FormData) => void;
};

/** The phone's own part: what it sent, its outbox, and the forms that go through it. */
export function usePhone({ sessionId, participantId, sent, answered, action }: Place) {
  const [errands, setErrands] = useState<KeptErrand[]>([]);
  const [stored, setStored] = useState(true);
  const outbox = useRef<ReturnType<typeof createOutbox>>(null);

  useEffect(() => {
    const box = createOutbox(browserWorld(`vb-outbox:${participantId}`, texts.refused), (kept, wasStored) => {
      setErrands(kept);
      setStored(wasStored);
    });
    outbox.current = box;
    setErrands(box.errands());
    box.wake();
    const wake = () => document.visibilityState === "visible" && box.wake();
    window.addEventListener("online", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [participantId]);

  const formsOf = useMemo(
    () =>
      (step: StepSnapshot) =>
      (act: PhoneAct, draft = ""): ActionFormProps => ({
        action,
        hidden: { $do: act.do, $session: sessionId, $step: step.id, $id: "id" in act ? act.id : "" },
        draftKey: `${step.id}:${act.do}:${"id" in act ? act.id : draft}`,
        onSend: (form) => {
          if ((act.do === "withdraw" || act.do === "change") && outbox.current && redo(outbox.current, act, form))
            return null;
          outbox.current?.put(errandOf(act, form, sessionId, step));
          return null;
        },
      }),
    [action, sessionId],
  );

  return {
    errands,
    stored,
    formsOf,
    mineOf: (stepId: string) => ownOf(sent, errands, stepId),
    answered: answeredOf(answered, errands),
  };
}

function errandOf(act: PhoneAct, form: FormData, sessionId: string, step: StepSnapshot): Errand {
  const body = formBody(form);
  const session = `/api/sessions/${sessionId}`;
  if (act.do === "contribute") {
    const id = uuid7();
    return {
      key: keys.contribute(id),
      method: "POST",
      path: `${session}/contributions`,
      body: { id, stepId: step.id, round: step.round, body },
    };
  }
  if (act.do === "change")
    return { key: keys.change(act.id), method: "PUT", path: `/api/contributions/${act.id}`, body: { body } };
  if (act.do === "withdraw")
    return { key: keys.withdraw(act.id), method: "DELETE", path: `/api/contributions/${act.id}`, body: null };
  if (act.do === "support")
    return { key: keys.support(act.id), method: "PUT", path: `/api/contributions/${act.id}/support`, body };
  if (act.do === "support-line")
    return {
      key: keys.line(act.id),
      method: "PUT",
      path: `${session}/samenwerkingsafspraak/lines/${act.id}/support`,
      body: { value: body.value === "ja" },
    };
  return { key: keys.assent(), method: "PUT", path: `${session}/samenwerkingsafspraak/assent`, body };
}

/** Changing or taking away what the server never took happens on the phone alone. */
function redo(
  outbox: ReturnType<typeof createOutbox>,
  act: { do: "change" | "withdraw"; id: string },
  form: FormData,
): boolean {
  const first = outbox.errands().find(({ key, state }) => key === keys.contribute(act.id) && state === "refused");
  if (!first) return false;
  if (act.do === "withdraw") outbox.drop(first.key);
  else outbox.put({ ...first, body: { ...Object(first.body), body: formBody(form) } });
  return true;
}
