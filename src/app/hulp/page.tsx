import type { Metadata } from "next";
import { type PublicPageProps, publicTeam } from "../publicTeam.ts";
import { PlainPage } from "./PlainPage.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** Help for who takes part. */
export default async function HelpPage(props: PublicPageProps) {
  return (
    <PlainPage title={texts.title} team={await publicTeam(props)}>
      {texts.sections.map(({ title, lines }) => (
        <section key={title} className="grid gap-1">
          <h2 className="text-lg">{title}</h2>
          <ul className="grid list-disc gap-1 ps-6">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </PlainPage>
  );
}
