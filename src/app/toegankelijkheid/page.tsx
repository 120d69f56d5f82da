import type { Metadata } from "next";
import { Card } from "../../ui/Card.tsx";
import { PlainPage } from "../hulp/PlainPage.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** What the app does for everybody to take part, and the statement for the host to fill in (conventions A-14). */
export default function AccessibilityPage() {
  return (
    <PlainPage title={texts.title}>
      <p>{texts.intro}</p>
      <section className="grid gap-2">
        <h2>{texts.does}</h2>
        <ul className="grid list-disc gap-1 ps-6">
          {texts.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h2>{texts.without}</h2>
        <p>{texts.withoutText}</p>
      </section>
      <section className="grid gap-2">
        <h2>{texts.statement.title}</h2>
        <p className="text-muted">{texts.statement.help}</p>
        <Card className="grid gap-3">
          {texts.statement.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Card>
      </section>
    </PlainPage>
  );
}
