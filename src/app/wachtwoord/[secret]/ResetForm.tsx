"use client";
import { resetAction } from "../../../accounts/resets/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { NewPasswordField } from "../../AccountFields.tsx";
import texts from "./texts.json" with { type: "json" };

/** The new password, typed once: it can be shown. */
export function ResetForm({ secret, email }: { secret: string; email: string }) {
  const form = useKeptForm(resetAction);
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="grid gap-4">
        <input type="hidden" name="secret" value={secret} />
        {/* So that a password manager knows whose it is. */}
        <input type="email" autoComplete="username" value={email} aria-label={texts.email} hidden readOnly />
        <NewPasswordField form={form} label={texts.password} />
        <Button aria-busy={form.busy || undefined}>{texts.button}</Button>
      </form>
    </>
  );
}
