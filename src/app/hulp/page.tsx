import type { Metadata } from "next";
import { wordsFor } from "../../lib/words.ts";
import { readLanguage } from "../language.ts";
import { type PublicPageProps, publicTeam } from "../publicTeam.ts";
import { PlainPage } from "./PlainPage.tsx";
import type nl from "./texts.json";

const readTexts = async () => wordsFor<typeof nl>(await readLanguage(), "app/hulp/texts");

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await readTexts()).title });

/** Help for who takes part. */
export default async function HelpPage(props: PublicPageProps) {
  const texts = await readTexts();
  return (
    <PlainPage title={texts.title} path="/hulp" team={await publicTeam(props)}>
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
