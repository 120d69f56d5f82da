import { Notice } from "../../../ui/Notice.tsx";
import type { PhoneWords } from "./phoneWords.ts";
import { RefusedForm } from "./RefusedForm.tsx";
import type { PhoneState } from "./typedForm.ts";

type FromFormProps = {
  refused: PhoneState;
  justSent: string[] | null;
  /** Why the photo did not come along with these words. */
  photoRefused?: string | null;
  words: PhoneWords;
};

/** What became of a form that was sent without JavaScript: above the page that came after it, and of no later one. */
export function FromForm({ refused, justSent, photoRefused = null, words }: FromFormProps) {
  if (refused) return <RefusedForm refused={refused} words={words} />;
  if (!justSent) return null;
  return (
    <>
      <Notice kind="good">
        <p>
          {words.states.sent} {justSent.length > 0 && <q dir="auto">{justSent.join(" · ")}</q>}
        </p>
      </Notice>
      {photoRefused && <Notice kind="problem">{photoRefused}</Notice>}
    </>
  );
}
