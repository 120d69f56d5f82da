"use client";
import { withdrawAction } from "../../../accounts/team/actions.ts";
import { fill } from "../../../lib/text.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

/** Takes an invitation back. */
export function WithdrawForm({ team, invitationId, label }: { team: string; invitationId: string; label: string }) {
  const form = useKeptForm(withdrawAction);
  return (
    <form {...form.attributes}>
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="invitationId" value={invitationId} />
      <Button
        kind="undo"
        aria-label={fill(texts.invite.withdrawOf, { naam: label })}
        aria-busy={form.busy || undefined}
      >
        {texts.invite.withdraw}
      </Button>
      <FormNotice form={form} />
    </form>
  );
}
