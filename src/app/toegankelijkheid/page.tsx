import type { Metadata } from "next";
import { say } from "../../lib/say.ts";
import { wordsFor } from "../../lib/words.ts";
import { Card } from "../../ui/Card.tsx";
import { PlainPage } from "../hulp/PlainPage.tsx";
import { readLanguage } from "../language.ts";
import { publicAddress } from "../publicAddress.ts";
import { askOf, type PublicPageProps, publicTeam } from "../publicTeam.ts";
import type nl from "./texts.json";

const readTexts = async () => wordsFor<typeof nl>(await readLanguage(), "app/toegankelijkheid/texts");

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await readTexts()).title });

/** What the app does for everybody to take part, and the statement of the organisation (conventions A-14). */
export default async function AccessibilityPage(props: PublicPageProps) {
  const texts = await readTexts();
  const language = await readLanguage();
  const team = await publicTeam(props);
  const values = {
    organisatie: team?.name ?? texts.organisation,
    contact: team ? askOf(team) : texts.contact,
    adres: await publicAddress(),
  };
  return (
    <PlainPage title={texts.title} path="/toegankelijkheid" team={team}>
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
        <Card className="grid gap-3">
          {texts.statement.lines.map((line) => (
            <p key={line} className="[overflow-wrap:anywhere]">
              {say(line, values, language)}
            </p>
          ))}
        </Card>
      </section>
    </PlainPage>
  );
}
