"use client";
import { changeNameAction } from "../../../accounts/own/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

/** What colleagues and the room call this member. */
export function NameForm({ name }: { name: string }) {
  const form = useKeptForm(changeNameAction);
  return (
    <form {...form.attributes} noValidate className="grid justify-items-start gap-3">
      <TextField
        name="name"
        label={texts.name.label}
        help={texts.name.help}
        autoComplete="name"
        maxLength={120}
        defaultValue={form.typed.name ?? name}
        error={form.error("name")}
        className="w-full"
        required
      />
      <Button kind="may" aria-busy={form.busy || undefined}>
        {texts.name.button}
      </Button>
      {form.fields.length === 0 && <FormNotice form={form} />}
      <p role="status">{form.isSaved && texts.name.saved}</p>
    </form>
  );
}
