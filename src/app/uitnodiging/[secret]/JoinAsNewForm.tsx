"use client";
import { joinAsNewAction } from "../../../accounts/invitations/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { EmailField, NameField, NewPasswordField } from "../../AccountFields.tsx";
import texts from "./texts.json" with { type: "json" };

/** Makes an account and joins with it. */
export function JoinAsNewForm({ secret }: { secret: string }) {
  const form = useKeptForm(joinAsNewAction);
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="grid gap-4">
        <input type="hidden" name="secret" value={secret} />
        <NameField form={form} />
        <EmailField form={form} help={texts.new.emailHelp} />
        <NewPasswordField form={form} />
        <Button aria-busy={form.busy || undefined}>{texts.new.button}</Button>
      </form>
    </>
  );
}
