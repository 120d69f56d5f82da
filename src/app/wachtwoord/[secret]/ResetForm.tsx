"use client";
import { resetAction } from "../../../accounts/resets/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { PasswordField } from "../../../ui/PasswordField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
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
        <PasswordField
          name="password"
          label={texts.password}
          help={texts.passwordHelp}
          autoComplete="new-password"
          error={form.error("password")}
          required
        />
        <Button aria-busy={form.busy || undefined}>{texts.button}</Button>
      </form>
    </>
  );
}
