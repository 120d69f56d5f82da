import type { ReactNode } from "react";
import type { PublicTeam } from "../../accounts/team/reads.ts";
import { wordsFor } from "../../lib/words.ts";
import { LanguageForm } from "../LanguageForm.tsx";
import { readLanguage } from "../language.ts";
import { pageOf } from "../publicTeam.ts";
import { Contact } from "./Contact.tsx";
import type nl from "./texts.json";

const LINKS = [
  { href: "/hulp", name: "help" },
  { href: "/privacy", name: "privacy" },
  { href: "/toegankelijkheid", name: "accessibility" },
  { href: "/inloggen", name: "signIn" },
] as const;

const signsIn = (href: string): boolean => href === "/inloggen";

type PlainPageProps = {
  title: string;
  /** The path of the page itself. */
  path: string;
  team: PublicTeam | null;
  children: ReactNode;
};

/** A page to read, with whom to ask, the way back and the other pages to read; `team` is for whom it speaks. */
export async function PlainPage({ title, path, team, children }: PlainPageProps) {
  const texts = wordsFor<typeof nl>(await readLanguage(), "app/hulp/texts");
  return (
    <main id="inhoud" className="page grid gap-6">
      <header>
        <LanguageForm back={pageOf(path, team)} />
        <a href="/" className="thumb-link">
          {texts.back}
        </a>
        <h1>{title}</h1>
      </header>
      {children}
      {team && <Contact team={team} title={texts.contact} />}
      <nav aria-label={texts.more} className="border-t border-line pt-4">
        <ul>
          {LINKS.filter(({ href }) => href !== path).map(({ href, name }) => (
            <li key={href}>
              <a href={signsIn(href) ? href : pageOf(href, team)} className="thumb-link">
                {texts.links[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </main>
  );
}
