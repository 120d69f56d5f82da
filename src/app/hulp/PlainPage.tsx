import type { ReactNode } from "react";
import texts from "./texts.json" with { type: "json" };

const LINKS = [
  { href: "/hulp", label: texts.links.help },
  { href: "/privacy", label: texts.links.privacy },
  { href: "/toegankelijkheid", label: texts.links.accessibility },
  { href: "/inloggen", label: texts.links.signIn },
];

/** A page to read, with the way back and to the other pages to read. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="inhoud" className="page grid gap-6">
      <header>
        <a href="/" className="thumb-link">
          {texts.back}
        </a>
        <h1>{title}</h1>
      </header>
      {children}
      <nav aria-label={texts.more} className="border-t border-line pt-4">
        <ul>
          {LINKS.filter(({ label }) => label !== title).map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="thumb-link">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </main>
  );
}
