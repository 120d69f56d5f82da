import { content } from "../../exercises/content.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";

const { join } = content.uiTexts;

/** Where the code is typed, with what was typed before and what was wrong with it. Plain, so it works before any script. */
export function CodeForm({ typed = "", error }: { typed?: string; error?: string | undefined }) {
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
