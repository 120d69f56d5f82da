"use client";
import { Button } from "../../../ui/Button.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { takeSeatBackAction } from "./actions.ts";
import texts from "./texts.json" with { type: "json" };

/** The press that takes the seat back. */
export function TakeSeatBackForm({ secret }: { secret: string }) {
  const form = useKeptForm(takeSeatBackAction);
  return (
    <form {...form.attributes} className="grid justify-items-start gap-4">
      <input type="hidden" name="secret" value={secret} />
      <FormNotice form={form} />
      <Button kind="do">{texts.button}</Button>
    </form>
  );
}
