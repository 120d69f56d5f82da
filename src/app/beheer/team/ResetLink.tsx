"use client";
import { makeResetAction } from "../../../accounts/team/actions.ts";
import type { TeamMember } from "../../../accounts/team/reads.ts";
import { fill } from "../../../lib/text.ts";
import { Button } from "../../../ui/Button.tsx";
import { Fold } from "../../../ui/Fold.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { GivenLink } from "../../../ui/GivenLink.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

const { members } = texts;

type ResetLinkProps = { team: string; address: string; member: TeamMember; about: string };

/** Makes a link with which a colleague chooses a new password. `address` is where others reach the app. */
export function ResetLink({ team, address, member, about }: ResetLinkProps) {
  const form = useKeptForm(makeResetAction);
  const { given } = form.typed;
  const naam = member.name;
  return (
    <Fold label={members.reset} about={about} button open={Boolean(given || form.detail)}>
      <form {...form.attributes} className="grid justify-items-start gap-3">
        <input type="hidden" name="team" value={team} />
        <input type="hidden" name="userId" value={member.id} />
        <p>{fill(members.resetHelp, { naam })}</p>
        <Button kind="may" about={about} aria-busy={form.busy || undefined}>
          {members.resetButton}
        </Button>
        <FormNotice form={form} />
      </form>
      <div role="status">
        {given && (
          <GivenLink
            address={address + given}
            label={fill(members.resetGiven, { naam })}
            help={members.resetGivenHelp}
            picture={members.resetPicture}
          />
        )}
      </div>
    </Fold>
  );
}
