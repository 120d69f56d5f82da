import type { Metadata } from "next";
import { content } from "../../exercises/content.ts";
import { fill } from "../../lib/text.ts";
import { PlainPage } from "../hulp/PlainPage.tsx";
import { askOf, type PublicPageProps, publicTeam } from "../publicTeam.ts";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** How long loose contributions are kept after closing (conventions G-9). */
const KEPT_DAYS = 90;

/** What happens to what people type. */
export default async function PrivacyPage(props: PublicPageProps) {
  const team = await publicTeam(props);
  const values = {
    organisatie: team?.name ?? texts.organisation,
    dagen: KEPT_DAYS,
    bewaardatum: texts.agreementKept,
    privacycontact: team ? askOf(team) : texts.contact,
  };
  return (
    <PlainPage title={texts.title} team={team}>
      {content.uiTexts.privacyLong.map(({ q, a }) => (
        <section key={q}>
          <h2 className="text-lg">{q}</h2>
          <p>{fill(a, values)}</p>
        </section>
      ))}
    </PlainPage>
  );
}
