import type { ReactNode } from "react";
import { HelpLink } from "../hulp/HelpLink.tsx";
import texts from "./texts.json" with { type: "json" };

type BeheerPageProps = { title: string; intro: string; children: ReactNode };

/** A page of the team below the list of its bijeenkomsten: the way back, help, and what it is for. */
export function BeheerPage({ title, intro, children }: BeheerPageProps) {
  return (
    <main id="inhoud" className="page grid gap-6">
      <header>
        <p className="flex items-center justify-between">
          <a href="/beheer" className="inline-flex min-h-11 items-center">
            {texts.nav.list}
          </a>
          <HelpLink />
        </p>
        <h1>{title}</h1>
        <p className="mt-2">{intro}</p>
      </header>
      {children}
    </main>
  );
}
