import type { ReactNode } from "react";
import type { PublicTeam } from "../../accounts/team/reads.ts";
import { pageOf } from "../publicTeam.ts";
import { Contact } from "./Contact.tsx";
import texts from "./texts.json" with { type: "json" };

const LINKS = [
  { href: "/hulp", label: texts.links.help },
  { href: "/privacy", label: texts.links.privacy },
  { href: "/toegankelijkheid", label: texts.links.accessibility },
  { href: "/inloggen", label: texts.links.signIn },
];

const signsIn = (href: string): boolean => href === "/inloggen";

/** A page to read, with whom to ask, the way back and the other pages to read; `team` is for whom it speaks. */
export function PlainPage({ title, team, children }: { title: string; team: PublicTeam | null; children: ReactNode }) {
  return (
    <main id="inhoud" className="page grid gap-6">
      <header>
        <a href="/" className="thumb-link">
          {texts.back}
        </a>
        <h1>{title}</h1>
      </header>
      {children}
      {team && <Contact team={team} />}
      <nav aria-label={texts.more} className="border-t border-line pt-4">
        <ul>
          {LINKS.filter(({ label }) => label !== title).map(({ href, label }) => (
            <li key={href}>
              <a href={signsIn(href) ? href : pageOf(href, team)} className="thumb-link">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </main>
  );
}
