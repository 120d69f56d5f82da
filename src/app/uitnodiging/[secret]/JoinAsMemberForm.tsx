"use client";
import { joinAsMemberAction } from "../../../accounts/invitations/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

/** The press with which somebody with an account joins. */
export function JoinAsMemberForm({ secret }: { secret: string }) {
  const form = useKeptForm(joinAsMemberAction);
  return (
    <form {...form.attributes} className="grid justify-items-start gap-4">
      <input type="hidden" name="secret" value={secret} />
      <FormNotice form={form} />
      <Button aria-busy={form.busy || undefined}>{texts.signedIn.button}</Button>
    </form>
  );
}
