import { Notice } from "../../../ui/Notice.tsx";
import type { PhoneWords } from "./phoneWords.ts";
import type { PhoneState } from "./typedForm.ts";

type RefusedFormProps = { refused: NonNullable<PhoneState>; words: PhoneWords };

/**
 * Why a form came back without JavaScript, with the words that were in it: above the page, for the form itself may be
 * folded away, or gone because the room moved on.
 */
export function RefusedForm({ refused: { detail, said }, words }: RefusedFormProps) {
  return (
    <Notice kind="problem">
      <p>{detail}</p>
      {said.length > 0 && (
        <p>
          {words.refusal.title} <q dir="auto">{said.join(" · ")}</q>
        </p>
      )}
    </Notice>
  );
}
