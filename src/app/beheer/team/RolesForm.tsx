"use client";
import { setRolesAction } from "../../../accounts/team/actions.ts";
import type { TeamMember } from "../../../accounts/team/reads.ts";
import { Button } from "../../../ui/Button.tsx";
import { ChoiceCards } from "../../../ui/ChoiceCards.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { roleChoices, rolesOf } from "./roles.ts";
import texts from "./texts.json" with { type: "json" };

/** What a member does in the team. */
export function RolesForm({ team, member, about }: { team: string; member: TeamMember; about: string }) {
  const form = useKeptForm(setRolesAction);
  return (
    <form {...form.attributes} className="grid justify-items-start gap-3">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="userId" value={member.id} />
      <ChoiceCards
        name="roles"
        legend={texts.members.does}
        about={about}
        type="checkbox"
        options={roleChoices}
        defaultValue={rolesOf(member)}
        error={form.error("roles")}
      />
      <Button kind="may" about={about} aria-busy={form.busy || undefined}>
        {texts.members.save}
      </Button>
      {form.fields.length === 0 && <FormNotice form={form} />}
      <p role="status">{form.isSaved && texts.members.saved}</p>
    </form>
  );
}
