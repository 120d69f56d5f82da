import type { TeamMember } from "../../../accounts/team/reads.ts";
import { fill } from "../../../lib/text.ts";
import { Card } from "../../../ui/Card.tsx";
import { RemoveMember } from "./RemoveMember.tsx";
import { ResetLink } from "./ResetLink.tsx";
import { RolesForm } from "./RolesForm.tsx";
import { roleWords } from "./roles.ts";
import texts from "./texts.json" with { type: "json" };

type MemberRowProps = { team: string; address: string; member: TeamMember; isAsker: boolean; heirs: TeamMember[] };

/** The id of a member's name, for the controls that are about him or her. */
const nameOf = (id: string): string => `lid-${id}`;

/** A member of the team: who, what he or she does, and behind a press the ways to change that. */
export function MemberRow({ team, address, member, isAsker, heirs }: MemberRowProps) {
  return (
    <Card as="li" className="grid gap-2">
      <p className="flex flex-wrap gap-x-3 [overflow-wrap:anywhere]">
        <b id={nameOf(member.id)}>
          <bdi>{member.name}</bdi>
        </b>
        {member.name !== member.email && <span className="text-muted">{member.email}</span>}
        {isAsker && <span className="text-muted">{texts.members.you}</span>}
      </p>
      <p>{roleWords(member)}</p>
      <details>
        <summary aria-label={fill(texts.members.changeOf, { naam: member.name })} className="min-h-11 py-2 font-normal">
          {texts.members.change}
        </summary>
        <div className="grid gap-6 pt-2">
          <RolesForm team={team} member={member} about={nameOf(member.id)} />
          {!isAsker && <ResetLink team={team} address={address} member={member} about={nameOf(member.id)} />}
          <RemoveMember team={team} member={member} isAsker={isAsker} heirs={heirs} about={nameOf(member.id)} />
        </div>
      </details>
    </Card>
  );
}
