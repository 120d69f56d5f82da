"use client";
import { signOutAction } from "../../accounts/actions.ts";
import { fill } from "../../lib/text.ts";
import { Button } from "../../ui/Button.tsx";
import { FormNotice } from "../../ui/FormNotice.tsx";
import { useKeptForm } from "../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

/** Who is signed in, and the button to sign out. */
export function SignOutForm({ email }: { email: string }) {
  const form = useKeptForm(signOutAction);
  return (
    <form {...form.attributes} className="flex flex-wrap items-center gap-x-4 text-sm text-muted">
      <span>{fill(texts.signedInAs, { email })}</span>
      <Button kind="undo" className="-ms-2">
        {texts.signOut}
      </Button>
      <FormNotice form={form} />
    </form>
  );
}
