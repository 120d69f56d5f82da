import { fill } from "../lib/text.ts";
import { pageOf } from "./publicTeam.ts";
import texts from "./texts.json" with { type: "json" };

const LINKS = [
  { href: "/hulp", label: texts.foot.help },
  { href: "/privacy", label: texts.foot.privacy },
  { href: "/toegankelijkheid", label: texts.foot.accessibility },
];

/**
 * Help in the same place on every page (WCAG 3.2.6), and the two pages that the law asks for. They speak for `team`, whose
 * bijeenkomst this is, where there is one.
 */
export function FootLinks({ team }: { team?: { id: string; name: string } | null }) {
  return (
    <nav aria-label={texts.foot.label} className="page flex flex-wrap gap-x-6 pt-0">
      {team && (
        <p className="w-full text-muted [overflow-wrap:anywhere]">{fill(texts.foot.by, { organisatie: team.name })}</p>
      )}
      {LINKS.map(({ href, label }) => (
        <a key={href} href={pageOf(href, team)} className="thumb-link">
          {label}
        </a>
      ))}
    </nav>
  );
}
