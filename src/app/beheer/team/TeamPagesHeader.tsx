import type { Coordinator, Member } from "../../../accounts/access.ts";
import { fill } from "../../../lib/text.ts";
import beheer from "../texts.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };

const PAGES = [
  { path: "/beheer/team", label: texts.title },
  { path: "/beheer/team/rechten", label: texts.pages.rights },
  { path: "/beheer/team/logboek", label: texts.pages.log },
];

type TeamPagesHeaderProps = {
  coordinator: Coordinator;
  member: Member;
  /** The other teams of who asks. */
  others: Member["teams"];
  title: string;
  path: string;
};

/** Of which team this page is, and the way to its other pages, to the other teams and back to the list. */
export function TeamPagesHeader({ coordinator, member, others, title, path }: TeamPagesHeaderProps) {
  const { teamId } = coordinator;
  return (
    <header className="grid gap-2">
      <nav aria-label={texts.pages.label} className="-mx-2 flex flex-wrap gap-x-2 border-b border-line pb-2 text-sm">
        <a href="/beheer" className="inline-flex min-h-11 items-center px-2">
          {beheer.nav.list}
        </a>
        {PAGES.map((page) => (
          <a
            key={page.path}
            href={`${page.path}?team=${teamId}`}
            aria-current={page.path === path ? "page" : undefined}
            className="inline-flex min-h-11 min-w-0 items-center rounded-lg px-2 wrap-anywhere aria-[current]:bg-now aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {page.label}
          </a>
        ))}
      </nav>
      <div>
        <p className="text-muted wrap-anywhere">
          <bdi>{member.teams.find((team) => team.teamId === teamId)?.teamName}</bdi>
        </p>
        <h1 className="wrap-anywhere hyphens-auto">{title}</h1>
      </div>
      {others.length > 0 && (
        <nav aria-label={texts.otherTeams} className="flex flex-wrap gap-x-4">
          {others.map((team) => (
            <a
              key={team.teamId}
              href={`${path}?team=${team.teamId}`}
              className="inline-flex min-h-11 items-center wrap-anywhere"
            >
              {fill(texts.other, { naam: team.teamName })}
            </a>
          ))}
        </nav>
      )}
    </header>
  );
}
