import type { Metadata } from "next";
import { PlainPage } from "./PlainPage.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** Help for who takes part. */
export default function HelpPage() {
  return (
    <PlainPage title={texts.title}>
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
