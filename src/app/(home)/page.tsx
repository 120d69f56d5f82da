import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type participants from "../../exercises/content/participants.json";
import { addressOf } from "../../lib/asker.ts";
import { isProblem } from "../../lib/errors.ts";
import type { Language } from "../../lib/languages.ts";
import { refusalIn } from "../../lib/refusals.ts";
import { wordsFor } from "../../lib/words.ts";
import { findSeatBehind } from "../../sessions/access.ts";
import { askDoor } from "../../sessions/door/reads.ts";
import { shownCode } from "../../sessions/door/schema.ts";
import { Tree } from "../../ui/Tree.tsx";
import { FootLinks } from "../FootLinks.tsx";
import { LanguageForm } from "../LanguageForm.tsx";
import { readLanguage } from "../language.ts";
import { CodeForm } from "./CodeForm.tsx";
import type nl from "./texts.json";

type Props = { searchParams: Promise<{ code?: string | string[] }> };

/** The front door: type the code. */
export default async function Home({ searchParams }: Props) {
  const { code } = await searchParams;
  const language = await readLanguage();
  const texts = wordsFor<typeof nl>(language, "app/(home)/texts");
  const { join } = wordsFor<typeof participants>(language, "exercises/content/participants").uiTexts;
  const typed = typeof code === "string" ? code.trim() : null;
  const error = typed === null ? undefined : typed === "" ? texts.codeEmpty : await whyNot(typed, language);
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <LanguageForm back={typed ? `/?code=${encodeURIComponent(typed)}` : "/"} />
        <header className="flex flex-wrap items-center gap-x-4">
          <Tree growth="young" className="size-20 shrink-0" />
          <div className="min-w-0 flex-[1_1_10rem]">
            <h1>{texts.title}</h1>
            <p className="text-muted">{texts.intro}</p>
          </div>
        </header>
        <CodeForm typed={typed ?? ""} error={error} />
        <p>{join.noPhone}</p>
        <nav className="mt-8 grid gap-2 border-t border-line pt-4">
          <p className="text-muted">{texts.about}</p>
          <a href="/inloggen" className="thumb-link">
            {texts.forFacilitators}
          </a>
        </nav>
      </main>
      <FootLinks />
    </>
  );
}

/** Goes in with a good code; answers what is wrong with another. */
async function whyNot(typed: string, language: Language): Promise<string> {
  const code = shownCode.parse(typed);
  try {
    if (!(await findSeatBehind(code))) await askDoor(code, addressOf(await headers()));
  } catch (error) {
    if (!isProblem(error)) throw error;
    return refusalIn(language, error).detail;
  }
  redirect(`/meedoen/${code}`);
}
