"use client";
import { endSignInAction } from "../../../accounts/own/actions.ts";
import { fill } from "../../../lib/text.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

const { signIns } = texts;

/** Ends one sign-in. */
export function EndSignIn({ signInId, moment, isThis }: { signInId: string; moment: string; isThis: boolean }) {
  const form = useKeptForm(endSignInAction);
  return (
    <form {...form.attributes}>
      <input type="hidden" name="signInId" value={signInId} />
      <Button
        kind="undo"
        aria-label={isThis ? signIns.end : fill(signIns.endOf, { moment })}
        aria-busy={form.busy || undefined}
      >
        {isThis ? signIns.end : signIns.endOther}
      </Button>
      <FormNotice form={form} />
    </form>
  );
}
