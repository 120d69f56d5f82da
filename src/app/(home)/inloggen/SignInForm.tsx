"use client";
import { useActionState } from "react";
import { signInAction } from "../../../accounts/actions.ts";
import { emptyForm } from "../../../lib/formState.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorSummary } from "../../../ui/ErrorSummary.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import texts from "../texts.json" with { type: "json" };

const { signIn } = texts;

/** `page` is where to go then. */
export function SignInForm({ page }: { page: string }) {
  const [state, action] = useActionState(signInAction, emptyForm);
  const error = (path: string) => state.fields.find((field) => field.path === path)?.message;
  const errors = state.fields.map(({ path, message }) => ({ href: `#${path}`, text: message }));
  return (
    <>
      {state.detail && <ErrorSummary errors={errors.length > 0 ? errors : [{ href: "#email", text: state.detail }]} />}
      <form action={action} noValidate className="flex flex-col gap-4">
        <input type="hidden" name="naar" value={page} />
        <TextField
          name="email"
          label={signIn.email}
          type="email"
          autoComplete="username"
          defaultValue={state.typed.email ?? ""}
          error={error("email")}
          required
        />
        <TextField
          name="password"
          label={signIn.password}
          type="password"
          autoComplete="current-password"
          error={error("password")}
          required
        />
        <Button kind="do">{signIn.button}</Button>
      </form>
    </>
  );
}
