"use client";
import { useRef } from "react";
import { ActionForm, type ActionFormProps } from "../../../ui/ActionForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import type { PhoneWords } from "./phoneWords.ts";

// The second tap of a double one lands on what came in the place of the first.
const SAME_TAP_MS = 800;

type ReadyFormProps = { form: ActionFormProps; isReady: boolean; words: PhoneWords };

/** One tap says that somebody is ready in this round, whatever they sent; the next one takes it back. */
export function ReadyForm({ form, isReady, words: { ready } }: ReadyFormProps) {
  const tapped = useRef(-SAME_TAP_MS);
  const send = (typed: FormData) => {
    if (performance.now() - tapped.current < SAME_TAP_MS) return null;
    tapped.current = performance.now();
    return form.onSend(typed);
  };
  return (
    <ActionForm {...form} onSend={send}>
      <input type="hidden" name="value" value={isReady ? "" : "ja"} />
      <div className="flex flex-wrap items-center justify-between gap-x-2 pb-2">
        {isReady && <b className="text-leaf">{ready.done}</b>}
        <Button kind={isReady ? "undo" : "may"}>
          <span>{isReady ? ready.undo : ready.press}</span>
        </Button>
      </div>
    </ActionForm>
  );
}
