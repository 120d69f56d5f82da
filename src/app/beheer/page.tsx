import type { Metadata } from "next";
import { coordinationsOf, type Member } from "../../accounts/access.ts";
import { newSecret } from "../../lib/ids.ts";
import { todayInNetherlands } from "../../samenwerkingsafspraak/document/calendar.ts";
import { readTeamAgreements } from "../../samenwerkingsafspraak/team/reads.ts";
import { readSessionsOf } from "../../sessions/list/reads.ts";
import { mayRemove } from "../../sessions/remove/writes.ts";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { HelpLink } from "../hulp/HelpLink.tsx";
import { memberAt } from "../memberAt.ts";
import { choicesIn, grouped, type Wanted } from "./listing.ts";
import { PractiseForm } from "./PractiseForm.tsx";
import { Removed } from "./Removed.tsx";
import { Search } from "./Search.tsx";
import { SessionCard, type SessionEntry } from "./SessionCard.tsx";
import { SignOutForm } from "./SignOutForm.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** From how many bijeenkomsten on looking through them is work. */
const MANY = 4;

/** A member's own page: of each team the bijeenkomsten with their samenwerkingsafspraak, or those that are looked for. */
export default async function TeamPage({ searchParams }: Props) {
  const member = await memberAt("/beheer");
  const [entries, asked] = await Promise.all([readEntries(member), searchParams]);
  const wanted = wantedIn(asked);
  const today = todayInNetherlands();
  const found = grouped(entries, wanted, today);
  // Those to practise with count for nothing, but where somebody looks for them.
  const counted = wanted.group === "practice" ? entries : entries.filter(({ practice }) => !practice);
  const count = found.flatMap((group) => group.entries).filter((entry) => counted.includes(entry)).length;
  const isAsked = Object.values(wanted).some(Boolean);
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-8 px-4 py-6">
      <header className="grid gap-2">
        <div className="flex items-start justify-between gap-4">
          <h1 className="min-w-0 wrap-anywhere hyphens-auto">{texts.title}</h1>
          <HelpLink />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 text-sm">
          <a href="/beheer/account" className="inline-flex min-h-11 items-center">
            {texts.account}
          </a>
          <SignOutForm email={member.email} />
        </div>
      </header>
      <Removed count={entries.length} />
      {(counted.length >= MANY || isAsked) && (
        <Search {...choicesIn(counted)} wanted={wanted} found={count} total={counted.length} />
      )}
      {member.teams.length === 0 && <p>{texts.noTeams}</p>}
      {member.teams.map((team) => (
        <Team
          key={team.teamId}
          team={team}
          isEmpty={!entries.some(({ teamId }) => teamId === team.teamId)}
          groups={found.map(({ group, entries: all }) => ({
            group,
            entries: all.filter(({ teamId }) => teamId === team.teamId),
          }))}
          today={today}
        />
      ))}
    </main>
  );
}

type TeamOf = Member["teams"][number];

type TeamProps = {
  team: TeamOf;
  /** Whether it has no bijeenkomst at all. */
  isEmpty: boolean;
  groups: ReturnType<typeof grouped<SessionEntry>>;
  today: string;
};

function Team({ team, isEmpty, groups, today }: TeamProps) {
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
      {team.facilitates && <PractiseForm team={team.teamId} once={newSecret()} />}
      {isEmpty && (
        <p>
          {texts.none} {team.facilitates && texts.noneFacilitator}
        </p>
      )}
      {groups.map(
        ({ group, entries }) =>
          entries.length > 0 && (
            <section key={group} className="grid gap-3" aria-labelledby={`${team.teamId}-${group}`}>
              <h3 id={`${team.teamId}-${group}`}>{texts.groups[group]}</h3>
              {group === "practice" && <p className="text-muted">{texts.practiceHelp}</p>}
              <ul className="grid gap-4">
                {entries.map((entry) => (
                  <SessionCard key={entry.id} entry={entry} today={today} />
                ))}
              </ul>
            </section>
          ),
      )}
    </section>
  );
}

/** The sessions that the member may know of; with what a coordinator may know of their agreements. */
async function readEntries(member: Member): Promise<SessionEntry[]> {
  const [sessions, agreements] = await Promise.all([
    readSessionsOf(member),
    Promise.all(coordinationsOf(member).map((coordinator) => readTeamAgreements(coordinator))),
  ]);
  const bySession = Map.groupBy(agreements.flat(), ({ sessionId }) => sessionId);
  return sessions.map(({ openedAt, leaderId, ...session }) => ({
    ...session,
    openedOn: openedAt === null ? null : todayInNetherlands(new Date(openedAt)),
    mayRemove: mayRemove({ teamId: session.teamId, leaderId }, member),
    agreements: bySession.get(session.id) ?? [],
  }));
}

function wantedIn(asked: Awaited<Props["searchParams"]>): Wanted {
  const word = (name: string) => [asked[name]].flat()[0] ?? "";
  return { words: word("zoek"), area: word("plaats"), year: word("jaar"), group: word("stand") };
}
