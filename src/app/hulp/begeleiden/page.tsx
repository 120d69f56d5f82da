import type { Metadata } from "next";
import { Card } from "../../../ui/Card.tsx";
import { HelpLink } from "../HelpLink.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** Help for who leads a bijeenkomst: before, during and after, what the buttons do, and what to do when something fails. */
export default function HostHelpPage() {
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-8 px-4 py-4 pb-12">
      <header className="grid gap-2">
        <nav
          aria-label={texts.nav}
          className="flex flex-wrap items-center justify-between border-b border-line pb-2 text-sm print:hidden"
        >
          <a href="/beheer" className="inline-flex min-h-11 items-center">
            {texts.back}
          </a>
          <HelpLink />
        </nav>
        <h1>{texts.title}</h1>
        <p className="max-w-2xl">{texts.intro}</p>
      </header>
      <nav aria-label={texts.contents}>
        <ul className="flex flex-wrap gap-x-6">
          {texts.parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-11 items-center">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {texts.parts.map(({ id, title, sections }) => (
        <section key={id} aria-labelledby={id} className="grid gap-4">
          <h2 id={id}>{title}</h2>
          <div className="grid items-start gap-4 md:grid-cols-2">
            {sections.map((section) => (
              <Lines key={section.title} {...section} />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <Card className="break-inside-avoid">
      <h3 className="mb-1 text-base">{title}</h3>
      <ul className="grid list-disc gap-1 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
