import type { Metadata } from "next";
import { wordsFor } from "../../../lib/words.ts";
import { unescaped } from "../../../sessions/door/code.ts";
import { pictureOf } from "../../../sessions/door/picture.ts";
import { findWayBack } from "../../../sessions/door/reads.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { Filled } from "../../../ui/Isolated.tsx";
import { Words } from "../../../ui/Words.tsx";
import { LanguageForm } from "../../LanguageForm.tsx";
import { readLanguage } from "../../language.ts";
import { NotHere } from "../../NotHere.tsx";
import { seatLabelIn } from "../../seatLabel.ts";
import { TakeSeatBackForm } from "./TakeSeatBackForm.tsx";
import type nl from "./texts.json";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor<typeof nl>(await readLanguage(), "app/terug/[secret]/texts").title,
});

/** Back to the same seat on another phone. Only the press uses the link up: a preview of it must not. */
export default async function Page({ params }: { params: Promise<{ secret: string }> }) {
  const secret = unescaped((await params).secret);
  const seat = await findWayBack(secret);
  if (!seat) return <NotHere what="wayBack" />;
  const language = await readLanguage();
  const texts = wordsFor<typeof nl>(language, "app/terug/[secret]/texts");
  return (
    <main id="inhoud" className="page flex flex-col gap-6">
      <LanguageForm back={`/terug/${encodeURIComponent(secret)}`} />
      <h1>{texts.title}</h1>
      <Drawing name={pictureOf(seat.label)} className="size-24" />
      <p>
        <Filled template={texts.text} values={{ titel: seat.title, plaatje: seatLabelIn(language, seat.label) }} />
      </p>
      <p className="text-muted">{texts.once}</p>
      <Words language={language} words={{ "app/terug/[secret]/texts": texts }}>
        <TakeSeatBackForm secret={secret} />
      </Words>
    </main>
  );
}
