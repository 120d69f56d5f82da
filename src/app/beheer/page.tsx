import type { Metadata } from "next";
import { coordinationsOf, type Member } from "../../accounts/access.ts";
import { readTeamAgreements } from "../../samenwerkingsafspraak/reads.ts";
import { readSessionsOf } from "../../sessions/reads.ts";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { HelpLink } from "../hulp/HelpLink.tsx";
import { memberAt } from "../memberAt.ts";
import { SessionCard, type SessionEntry } from "./SessionCard.tsx";
import { SignOutForm } from "./SignOutForm.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** A member's own page: of each team the bijeenkomsten with their samenwerkingsafspraak. */
export default async function TeamPage() {
  const member = await memberAt("/beheer");
  const entries = await readEntries(member);
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-8 px-4 py-6">
      <header className="grid gap-2">
        <div className="flex items-start justify-between gap-4">
          <h1>{texts.title}</h1>
          <HelpLink />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 text-sm">
          <a href="/beheer/account" className="inline-flex min-h-11 items-center">
            {texts.account}
          </a>
          <SignOutForm email={member.email} />
        </div>
      </header>
      {member.teams.length === 0 && <p>{texts.noTeams}</p>}
      {member.teams.map((team) => (
        <Team key={team.teamId} team={team} entries={entries.filter(({ teamId }) => teamId === team.teamId)} />
      ))}
    </main>
  );
}

type TeamOf = Member["teams"][number];

function Team({ team, entries }: { team: TeamOf; entries: SessionEntry[] }) {
  return (
    <section className="grid gap-4" aria-labelledby={team.teamId}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={team.teamId}>
          <bdi>{team.teamName}</bdi>
        </h2>
        {team.coordinates && <LinkButton href={`/beheer/team?team=${team.teamId}`}>{texts.members}</LinkButton>}
        {team.facilitates && (
          <LinkButton kind="do" href={`/beheer/nieuw?team=${team.teamId}`}>
            {texts.newSession}
          </LinkButton>
        )}
      </div>
      {entries.length === 0 && (
        <p>
          {texts.none} {team.facilitates && texts.noneFacilitator}
        </p>
      )}
      <ul className="grid gap-4">
        {entries.map((entry) => (
          <SessionCard key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** The sessions that the member may know of; with what a coordinator may know of their agreements. */
async function readEntries(member: Member): Promise<SessionEntry[]> {
  const [sessions, agreements] = await Promise.all([
    readSessionsOf(member),
    Promise.all(coordinationsOf(member).map(readTeamAgreements)),
  ]);
  const bySession = new Map(agreements.flat().map((agreement) => [agreement.sessionId, agreement]));
  return sessions.map((session) => ({ ...session, agreement: bySession.get(session.id) ?? null }));
}
