import type participants from "../../exercises/content/participants.json";
import { wordsFor } from "../../lib/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { readLanguage } from "../language.ts";

/** Where the code is typed, with what was typed before and what was wrong with it. Plain, so it works before any script. */
export async function CodeForm({ typed = "", error }: { typed?: string; error?: string | undefined }) {
  const { join } = wordsFor<typeof participants>(await readLanguage(), "exercises/content/participants").uiTexts;
  return (
    <form action="/" noValidate className="flex flex-col gap-4">
      <Field name="code" label={join.codeLabel} help={join.codeHelp} error={error}>
        {(linked) => (
          <input type="text" dir="auto" inputMode="numeric" autoComplete="off" defaultValue={typed} {...linked} />
        )}
      </Field>
      <Button kind="do">{join.title}</Button>
    </form>
  );
}
