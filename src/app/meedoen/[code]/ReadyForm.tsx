"use client";
import { ActionForm, type ActionFormProps } from "../../../ui/ActionForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import type { PhoneWords } from "./phoneWords.ts";
import { useOneTap } from "./useOneTap.ts";

type ReadyFormProps = { form: ActionFormProps; isReady: boolean; words: PhoneWords };

/** One tap says that somebody is ready in this round, whatever they sent; the next one takes it back. */
export function ReadyForm({ form, isReady, words: { ready } }: ReadyFormProps) {
  const isTap = useOneTap();
  const send = (typed: FormData) => (isTap() ? form.onSend(typed) : null);
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
