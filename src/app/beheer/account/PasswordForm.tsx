"use client";
import { changePasswordAction } from "../../../accounts/own/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { PasswordField } from "../../../ui/PasswordField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

const { password } = texts;

/** Another password, for who knows the one of now. */
export function PasswordForm({ email }: { email: string }) {
  const form = useKeptForm(changePasswordAction);
  return (
    <>
      <FormProblems form={form} />
      {form.isSaved && <Notice kind="good">{password.saved}</Notice>}
      <form {...form.attributes} noValidate className="grid justify-items-start gap-4">
        {/* So that a password manager knows whose it is. */}
        <input type="email" autoComplete="username" value={email} aria-label={email} hidden readOnly />
        <PasswordField
          name="current"
          label={password.current}
          autoComplete="current-password"
          error={form.error("current")}
          required
        />
        <PasswordField
          name="password"
          label={password.new}
          help={password.help}
          autoComplete="new-password"
          error={form.error("password")}
          required
        />
        <Button kind="may" aria-busy={form.busy || undefined}>
          {password.button}
        </Button>
      </form>
    </>
  );
}
