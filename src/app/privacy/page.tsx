import type { Metadata } from "next";
import type participants from "../../exercises/content/participants.json";
import { say } from "../../lib/say.ts";
import { wordsFor } from "../../lib/words.ts";
import { PlainPage } from "../hulp/PlainPage.tsx";
import { readLanguage } from "../language.ts";
import { askOf, type PublicPageProps, publicTeam } from "../publicTeam.ts";
import type nl from "./texts.json";

const readTexts = async () => wordsFor<typeof nl>(await readLanguage(), "app/privacy/texts");

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await readTexts()).title });

/** How long loose contributions are kept after closing (conventions G-9). */
const KEPT_DAYS = 90;

/** What happens to what people type. */
export default async function PrivacyPage(props: PublicPageProps) {
  const texts = await readTexts();
  const language = await readLanguage();
  const { privacyLong } = wordsFor<typeof participants>(language, "exercises/content/participants").uiTexts;
  const team = await publicTeam(props);
  const values = {
    organisatie: team?.name ?? texts.organisation,
    dagen: KEPT_DAYS,
    bewaardatum: texts.agreementKept,
    privacycontact: team ? askOf(team) : texts.contact,
  };
  return (
    <PlainPage title={texts.title} path="/privacy" team={team}>
      {privacyLong.map(({ q, a }) => (
        <section key={q}>
          <h2 className="text-lg">{q}</h2>
          <p>{say(a, values, language)}</p>
        </section>
      ))}
    </PlainPage>
  );
}
