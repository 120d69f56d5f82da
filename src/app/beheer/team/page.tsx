import type { Metadata } from "next";
import { readMembers, readOpenInvitations, readTeam } from "../../../accounts/team/reads.ts";
import { NotHere } from "../../NotHere.tsx";
import { publicAddress } from "../../publicAddress.ts";
import { coordinationAt } from "./coordinationAt.ts";
import { DetailsForm } from "./DetailsForm.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { MemberRow } from "./MemberRow.tsx";
import { OpenInvitations } from "./OpenInvitations.tsx";
import { Statement } from "./Statement.tsx";
import { TeamPagesHeader } from "./TeamPagesHeader.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { searchParams: Promise<{ team?: string | string[] }> };

/** The team for who coordinates it: its members, and the links for new ones. */
export default async function TeamMembersPage({ searchParams }: Props) {
  const found = await coordinationAt("/beheer/team", (await searchParams).team);
  if (!found) return <NotHere what="members" />;
  const { coordinator, member } = found;
  const [team, members, invitations] = await Promise.all([
    readTeam(coordinator),
    readMembers(coordinator),
    readOpenInvitations(coordinator),
  ]);
  const address = await publicAddress();
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-10 px-4 py-6">
      <TeamPagesHeader {...found} title={texts.title} path="/beheer/team" />
      <section id="leden" aria-labelledby="leden-titel" className="grid gap-4">
        <h2 id="leden-titel">{texts.members.title}</h2>
        <ul className="grid gap-3">
          {members.map((one) => (
            <MemberRow
              key={one.id}
              team={team.id}
              address={address}
              member={one}
              isAsker={one.id === member.userId}
              heirs={members.filter(({ id, facilitates }) => facilitates && id !== one.id)}
            />
          ))}
        </ul>
      </section>
      <section id="uitnodigen" aria-labelledby="uitnodigen-titel" className="grid max-w-2xl gap-4">
        <h2 id="uitnodigen-titel">{texts.invite.title}</h2>
        <p>{texts.invite.intro}</p>
        <InviteForm team={team.id} address={address} />
        {invitations.length > 0 && <OpenInvitations team={team.id} invitations={invitations} />}
      </section>
      <section id="gegevens" aria-labelledby="gegevens-titel" className="grid max-w-2xl gap-4">
        <h2 id="gegevens-titel">{texts.details.title}</h2>
        <p>{texts.details.intro}</p>
        <DetailsForm team={team} />
        <Statement team={team} address={address} />
      </section>
    </main>
  );
}
