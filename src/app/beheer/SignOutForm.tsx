"use client";
import { signOutAction } from "../../accounts/actions.ts";
import { fill } from "../../lib/text.ts";
import { Button } from "../../ui/Button.tsx";
import { FormNotice } from "../../ui/FormNotice.tsx";
import { useKeptForm } from "../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

/** Who is signed in, and the button to sign out; `page` is where to go then, if not to sign-in. */
export function SignOutForm({ email, page }: { email: string; page?: string }) {
  const form = useKeptForm(signOutAction);
  return (
    <form {...form.attributes} className="flex flex-wrap items-center gap-x-4 text-sm text-muted">
      {page && <input type="hidden" name="naar" value={page} />}
      <span>{fill(texts.signedInAs, { email })}</span>
      <Button kind="undo" className="-ms-2" aria-busy={form.busy || undefined}>
        {texts.signOut}
      </Button>
      <FormNotice form={form} />
    </form>
  );
}
