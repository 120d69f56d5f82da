"use client";
import { createFirstAccountAction } from "../../../accounts/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { PasswordField } from "../../../ui/PasswordField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
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
        <TextField
          name="name"
          label={first.name}
          help={first.nameHelp}
          autoComplete="name"
          maxLength={120}
          defaultValue={form.typed.name ?? ""}
          error={form.error("name")}
          required
        />
        <TextField
          name="email"
          label={first.email}
          type="email"
          autoComplete="username"
          defaultValue={form.typed.email ?? ""}
          error={form.error("email")}
          required
        />
        <PasswordField
          name="password"
          label={first.password}
          help={first.passwordHelp}
          autoComplete="new-password"
          error={form.error("password")}
          required
        />
        <Button kind="do" aria-busy={form.busy || undefined}>
          {first.button}
        </Button>
      </form>
    </>
  );
}
