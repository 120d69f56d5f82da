"use client";
import { ActionForm, type ActionFormProps } from "../../../ui/ActionForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Drawing } from "../../../ui/Drawing.tsx";
import type { PhoneWords } from "./phoneWords.ts";
import type { useHand } from "./useHand.ts";
import { useOneTap } from "./useOneTap.ts";

type HandFormProps = { form: ActionFormProps; hand: ReturnType<typeof useHand>; words: PhoneWords };

/** One tap tells the facilitator, and nobody else, that somebody wants to say something; the next one takes it back. */
export function HandForm({ form, hand: { isUp, failed, press }, words: { hand } }: HandFormProps) {
  const isTap = useOneTap();
  const send = (typed: FormData) => {
    if (isTap()) void press(typed);
    return null;
  };
  return (
    <ActionForm {...form} onSend={send}>
      <input type="hidden" name="value" value={isUp ? "" : "ja"} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line pt-2">
        {isUp && (
          <span className="flex min-w-0 items-center gap-2">
            <Drawing name="hand" className="icon flex-none text-leaf" />
            <b>{hand.up}</b>
          </span>
        )}
        <Button kind="undo">
          {!isUp && <Drawing name="hand" className="icon flex-none" />}
          <span>{isUp ? hand.lower : hand.raise}</span>
        </Button>
      </div>
      {failed && <p>{failed}</p>}
    </ActionForm>
  );
}
