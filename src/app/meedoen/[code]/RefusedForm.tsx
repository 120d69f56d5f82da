import { Notice } from "../../../ui/Notice.tsx";
import type { PhoneWords } from "./PhoneStep.tsx";
import type { PhoneState } from "./typedForm.ts";

type RefusedFormProps = { refused: NonNullable<PhoneState>; words: PhoneWords };

/**
 * Why a form came back without JavaScript, with the words that were in it: above the page, for the form itself may be
 * folded away, or gone because the room moved on.
 */
export function RefusedForm({ refused: { detail, typed }, words }: RefusedFormProps) {
  const said = Object.values(typed)
    .flat()
    .filter((value) => value.trim() !== "" && !isId(value));
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

/** What a form carries along for the server only. */
const isId = (value: string): boolean => /^([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64})$/.test(value);
