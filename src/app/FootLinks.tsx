import { wordsFor } from "../lib/words.ts";
import { Filled } from "../ui/Isolated.tsx";
import { readLanguage } from "./language.ts";
import { pageOf } from "./publicTeam.ts";
import type nl from "./texts.json";

const LINKS = [
  { href: "/hulp", name: "help" },
  { href: "/privacy", name: "privacy" },
  { href: "/toegankelijkheid", name: "accessibility" },
] as const;

/**
 * Help in the same place on every page (WCAG 3.2.6), and the two pages that the law asks for. They speak for `team`, whose
 * bijeenkomst this is, where there is one.
 */
export async function FootLinks({ team }: { team?: { id: string; name: string } | null }) {
  const { foot } = wordsFor<typeof nl>(await readLanguage(), "app/texts");
  return (
    <nav aria-label={foot.label} className="page flex flex-wrap gap-x-6 pt-0">
      {team && (
        <p className="w-full text-muted [overflow-wrap:anywhere]">
          <Filled template={foot.by} values={{ organisatie: team.name }} />
        </p>
      )}
      {LINKS.map(({ href, name }) => (
        <a key={href} href={pageOf(href, team)} className="thumb-link">
          {foot[name]}
        </a>
      ))}
    </nav>
  );
}
