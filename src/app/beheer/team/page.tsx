import type { Metadata } from "next";
import { coordinationsOf } from "../../../accounts/access.ts";
import { readMembers, readOpenInvitations, readTeam } from "../../../accounts/team/reads.ts";
import { fill } from "../../../lib/text.ts";
import { memberAt } from "../../memberAt.ts";
import { NotHere } from "../../NotHere.tsx";
import { publicAddress } from "../../publicAddress.ts";
import beheer from "../texts.json" with { type: "json" };
import { DetailsForm } from "./DetailsForm.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { MemberRow } from "./MemberRow.tsx";
import { OpenInvitations } from "./OpenInvitations.tsx";
import { Statement } from "./Statement.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { searchParams: Promise<{ team?: string | string[] }> };

/** The team for who coordinates it: its members, and the links for new ones. */
export default async function TeamMembersPage({ searchParams }: Props) {
  const { team: asked } = await searchParams;
  const here = `/beheer/team${typeof asked === "string" ? `?team=${asked}` : ""}`;
  const member = await memberAt(here);
  const coordinations = coordinationsOf(member);
  const coordinator = asked ? coordinations.find(({ teamId }) => teamId === asked) : coordinations[0];
  if (!coordinator) return <NotHere what="members" />;
  const [team, members, invitations] = await Promise.all([
    readTeam(coordinator),
    readMembers(coordinator),
    readOpenInvitations(coordinator),
  ]);
  const address = await publicAddress();
  const others = member.teams.filter(({ teamId, coordinates }) => coordinates && teamId !== team.id);
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-10 px-4 py-6">
      <header>
        <a href="/beheer" className="inline-flex min-h-11 items-center">
          {beheer.nav.list}
        </a>
        <p className="text-muted">
          <bdi>{team.name}</bdi>
        </p>
        <h1>{texts.title}</h1>
        {others.length > 0 && (
          <nav aria-label={texts.otherTeams} className="flex flex-wrap gap-x-4">
            {others.map(({ teamId, teamName }) => (
              <a key={teamId} href={`/beheer/team?team=${teamId}`} className="inline-flex min-h-11 items-center">
                {fill(texts.other, { naam: teamName })}
              </a>
            ))}
          </nav>
        )}
      </header>
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
