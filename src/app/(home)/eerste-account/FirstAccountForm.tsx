"use client";
import { useActionState } from "react";
import { createFirstAccountAction } from "../../../accounts/actions.ts";
import { emptyForm } from "../../../lib/formState.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorSummary } from "../../../ui/ErrorSummary.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import texts from "../texts.json" with { type: "json" };

const { first } = texts;

export function FirstAccountForm({ accountKey }: { accountKey: string }) {
  const [state, action] = useActionState(createFirstAccountAction, emptyForm);
  const error = (path: string) => state.fields.find((field) => field.path === path)?.message;
  const errors = state.fields.map(({ path, message }) => ({ href: `#${path}`, text: message }));
  return (
    <>
      {state.detail && <ErrorSummary errors={errors.length > 0 ? errors : [{ href: "#team", text: state.detail }]} />}
      <form action={action} noValidate className="flex flex-col gap-4">
        <input type="hidden" name="key" value={accountKey} />
        <TextField
          name="team"
          label={first.team}
          autoComplete="organization"
          defaultValue={state.typed.team ?? ""}
          error={error("team")}
          required
        />
        <TextField
          name="email"
          label={first.email}
          type="email"
          autoComplete="username"
          defaultValue={state.typed.email ?? ""}
          error={error("email")}
          required
        />
        <TextField
          name="password"
          label={first.password}
          help={first.passwordHelp}
          type="password"
          autoComplete="new-password"
          error={error("password")}
          required
        />
        <Button kind="do">{first.button}</Button>
      </form>
    </>
  );
}
