"use client";
import { joinAsNewAction } from "../../../accounts/invitations/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { PasswordField } from "../../../ui/PasswordField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

/** Makes an account and joins with it. */
export function JoinAsNewForm({ secret }: { secret: string }) {
  const form = useKeptForm(joinAsNewAction);
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="grid gap-4">
        <input type="hidden" name="secret" value={secret} />
        <TextField
          name="name"
          label={texts.new.name}
          help={texts.new.nameHelp}
          autoComplete="name"
          maxLength={120}
          defaultValue={form.typed.name ?? ""}
          error={form.error("name")}
          required
        />
        <TextField
          name="email"
          label={texts.new.email}
          help={texts.new.emailHelp}
          type="email"
          autoComplete="username"
          defaultValue={form.typed.email ?? ""}
          error={form.error("email")}
          required
        />
        <PasswordField
          name="password"
          label={texts.new.password}
          help={texts.new.passwordHelp}
          autoComplete="new-password"
          error={form.error("password")}
          required
        />
        <Button aria-busy={form.busy || undefined}>{texts.new.button}</Button>
      </form>
    </>
  );
}
