import type { Metadata } from "next";
import { content } from "../../exercises/content.ts";
import { fill } from "../../lib/text.ts";
import { PlainPage } from "../hulp/PlainPage.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** How long loose contributions are kept after closing (conventions G-9). */
const KEPT_DAYS = 90;

/** What happens to what people type. */
export default function PrivacyPage() {
  const values = {
    organisatie: texts.organisation,
    dagen: KEPT_DAYS,
    bewaardatum: texts.agreementKept,
    privacycontact: texts.contact,
  };
  return (
    <PlainPage title={texts.title}>
      {content.uiTexts.privacyLong.map(({ q, a }) => (
        <section key={q}>
          <h2 className="text-lg">{q}</h2>
          <p>{fill(a, values)}</p>
        </section>
      ))}
    </PlainPage>
  );
}
