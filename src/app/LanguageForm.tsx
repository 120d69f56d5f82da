import { LANGUAGES } from "../lib/languages.ts";
import { isConcept, wordsFor } from "../lib/words.ts";
import { readLanguage } from "./language.ts";
import type nl from "./texts.json";

/**
 * The languages to choose from, each in its own words (conventions L-6). A plain form, so it works before any script;
 * `back` is the path of the page that it stands on.
 */
export async function LanguageForm({ back }: { back: string }) {
  const chosen = await readLanguage();
  const { label, concept } = wordsFor<typeof nl>(chosen, "app/texts").language;
  return (
    <form action="/taal" method="post" aria-label={label} className="languages">
      <input type="hidden" name="terug" value={back} />
      <div>
        {LANGUAGES.map(({ id, name }) => (
          <button key={id} type="submit" name="taal" value={id} lang={id} aria-pressed={id === chosen}>
            {name}
          </button>
        ))}
      </div>
      {isConcept(chosen) && <p className="text-sm text-muted">{concept}</p>}
    </form>
  );
}
