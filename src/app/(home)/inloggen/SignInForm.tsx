"use client";
import { signInAction } from "../../../accounts/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { PasswordField } from "../../../ui/PasswordField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { EmailField } from "../../AccountFields.tsx";
import texts from "../texts.json" with { type: "json" };

const { signIn } = texts;

/** `page` is where to go then. */
export function SignInForm({ page }: { page: string }) {
  const form = useKeptForm(signInAction);
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="flex flex-col gap-4">
        <input type="hidden" name="naar" value={page} />
        <EmailField form={form} />
        <PasswordField
          name="password"
          label={signIn.password}
          autoComplete="current-password"
          error={form.error("password")}
          required
        />
        <Button kind="do" aria-busy={form.busy || undefined}>
          {signIn.button}
        </Button>
      </form>
    </>
  );
}
