"use client";
import { type SubmitEvent, useActionState, useState, useTransition } from "react";
import { requestFormReset } from "react-dom";
import { emptyForm, type FormAction, type FormState } from "../lib/formState.ts";
import { bodyOf } from "./bodyOf.ts";
import type nl from "./keptForm.texts.json";
import { useWords } from "./Words.tsx";
import { type WhyNotKept, whyNotKept } from "./whyNotKept.ts";

export type KeptForm = ReturnType<typeof useKeptForm>;

/**
 * The one way for a form that waits for its answer to reach its server action. Without JavaScript the form posts; with it the press is a call, and
 * whatever becomes of that call (no network, a server that restarts, an ended sign-in), the form stands there as it was
 * filled in and says that it is not kept. `code`, `detail` and `fields` say why; `saved` is another number after each time
 * that it was kept, `isSaved` whether the last press was. Spread `attributes` on the form; `send` is for a form that makes
 * its own body.
 */
export function useKeptForm(action: FormAction) {
  const { notKept } = useWords<typeof nl>("ui/keptForm.texts").texts;
  const [posted, post] = useActionState(action, emptyForm);
  const [heard, setHeard] = useState<FormState | null>(null);
  const [busy, startTransition] = useTransition();
  const state = heard ?? posted;

  async function send(body: FormData, sent?: HTMLFormElement) {
    const answer = await answerTo(() => action(state, body), state, notKept);
    if (!answer) return;
    startTransition(() => {
      setHeard((before) => after(before ?? posted, answer));
      if (answer.saved > 0 && sent?.isConnected && holds(sent, body)) requestFormReset(sent);
    });
  }

  function press(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const body = bodyOf(form, event.nativeEvent.submitter);
    startTransition(() => send(body, form));
  }

  return {
    ...state,
    state,
    busy,
    isSaved: state.saved > 0 && state.detail === "",
    error: (path: string) => state.fields.find((field) => field.path === path)?.message,
    attributes: { action: post, onSubmit: press },
    send,
  };
}

/** What the server says, or what its silence means; null where the page goes on to another. */
async function answerTo(
  call: () => Promise<FormState>,
  before: FormState,
  notKept: Record<WhyNotKept, string>,
): Promise<FormState | null> {
  try {
    return await call();
  } catch (error) {
    const why = whyNotKept(error);
    return why && { ...before, code: why, detail: notKept[why], fields: [], saved: 0 };
  }
}

/** A "no" leaves standing when it was last kept: what hangs on that would fold up, words and all. */
const after = (before: FormState, answer: FormState): FormState => ({ ...answer, saved: answer.saved || before.saved });

/** Whether nothing was typed while the call was under way. */
const holds = (form: HTMLFormElement, sent: FormData): boolean =>
  [...new FormData(form)].every(([name, value]) => sent.getAll(name).includes(value));
