"use client";
import { Button } from "../../../ui/Button.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { useWords } from "../../../ui/Words.tsx";
import { takeSeatBackAction } from "./actions.ts";
import type nl from "./texts.json";

/** The press that takes the seat back. */
export function TakeSeatBackForm({ secret }: { secret: string }) {
  const { texts } = useWords<typeof nl>("app/terug/[secret]/texts");
  const form = useKeptForm(takeSeatBackAction);
  return (
    <form {...form.attributes} className="grid justify-items-start gap-4">
      <input type="hidden" name="secret" value={secret} />
      <FormNotice form={form} />
      <Button kind="do">{texts.button}</Button>
    </form>
  );
}
