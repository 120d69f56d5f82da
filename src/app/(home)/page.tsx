import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { content } from "../../exercises/content.ts";
import { addressOf } from "../../lib/asker.ts";
import { Problem } from "../../lib/errors.ts";
import { readDoor } from "../../sessions/door/reads.ts";
import { typedCode } from "../../sessions/door/schema.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Tree } from "../../ui/Tree.tsx";
import { FootLinks } from "../FootLinks.tsx";
import texts from "./texts.json" with { type: "json" };

/** The front door: type the code. A plain form, so it works before any JavaScript, and without. */
export default async function Home({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code : "";
  const error = typed ? await whyNot(typed) : undefined;
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <header className="flex flex-wrap items-center gap-x-4">
          <Tree growth="young" className="size-20 shrink-0" />
          <div className="min-w-0 flex-[1_1_10rem]">
            <h1>{texts.title}</h1>
            <p className="text-muted">{texts.intro}</p>
          </div>
        </header>
        <form action="/" noValidate className="flex flex-col gap-4">
          <Field name="code" label={content.uiTexts.join.codeLabel} help={content.uiTexts.join.codeHelp} error={error}>
            {(linked) => (
              <input
                type="text"
                dir="auto"
                inputMode="numeric"
                autoComplete="off"
                maxLength={60}
                defaultValue={typed}
                {...linked}
              />
            )}
          </Field>
          <Button kind="do">{content.uiTexts.join.title}</Button>
        </form>
        <p>{content.uiTexts.join.noPhone}</p>
        <nav className="mt-8 border-t border-line pt-4">
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
async function whyNot(typed: string): Promise<string> {
  const code = typedCode.parse(typed.slice(0, 200));
  try {
    await readDoor(code, addressOf(await headers()));
  } catch (error) {
    if (error instanceof Problem) return error.detail;
    throw error;
  }
  redirect(`/meedoen/${encodeURIComponent(code)}`);
}
