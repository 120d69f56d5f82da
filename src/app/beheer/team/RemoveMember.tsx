"use client";
import { removeMemberAction } from "../../../accounts/team/actions.ts";
import type { TeamMember } from "../../../accounts/team/reads.ts";
import { fill } from "../../../lib/text.ts";
import { Button } from "../../../ui/Button.tsx";
import { Fold } from "../../../ui/Fold.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

const { members } = texts;

type RemoveMemberProps = { team: string; member: TeamMember; isAsker: boolean; heirs: TeamMember[]; about: string };

/** Takes a member out of the team at the second press, and asks who gets the bijeenkomsten. */
export function RemoveMember({ team, member: { id, name, leads }, isAsker, heirs, about }: RemoveMemberProps) {
  const form = useKeptForm(removeMemberAction);
  const nobody = { value: "", label: members.heirNobody };
  return (
    <Fold label={isAsker ? members.leave : members.remove} about={about} button>
      <form {...form.attributes} className="grid justify-items-start gap-3">
        <input type="hidden" name="team" value={team} />
        <input type="hidden" name="userId" value={id} />
        <p>{isAsker ? members.leaveSure : fill(members.sure, { naam: name })}</p>
        {leads > 0 && (
          <SelectField
            name="heir"
            label={fill(members.heir, { aantal: leads })}
            options={[nobody, ...heirs.map((one) => ({ value: one.id, label: one.name }))]}
            defaultValue={form.typed.heir}
            error={form.error("heir")}
          />
        )}
        <Button kind="may" about={about} aria-busy={form.busy || undefined}>
          {isAsker ? members.yesLeave : members.yes}
        </Button>
        <FormNotice form={form} />
      </form>
    </Fold>
  );
}
