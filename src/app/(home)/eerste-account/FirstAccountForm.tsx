"use client";
import { createFirstAccountAction } from "../../../accounts/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { EmailField, NameField, NewPasswordField } from "../../AccountFields.tsx";
import texts from "../texts.json" with { type: "json" };

const { first } = texts;

export function FirstAccountForm({ accountKey }: { accountKey: string }) {
  const form = useKeptForm(createFirstAccountAction);
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="flex flex-col gap-4">
        <input type="hidden" name="key" value={accountKey} />
        <TextField
          name="team"
          label={first.team}
          autoComplete="organization"
          defaultValue={form.typed.team ?? ""}
          error={form.error("team")}
          required
        />
        <NameField form={form} />
        <EmailField form={form} />
        <NewPasswordField form={form} />
        <Button kind="do" aria-busy={form.busy || undefined}>
          {first.button}
        </Button>
      </form>
    </>
  );
}
