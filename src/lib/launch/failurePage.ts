import { DUTCH, type Language } from "../languages.ts";
import { say } from "../say.ts";
import { wordsFor } from "../words.ts";
import nl from "./failurePage.json" with { type: "json" };
import { plainPage } from "./plainPage.ts";

const AGAIN_AFTER_S = 10;

type Failure = {
  /** "databaseGone" and "diskFull" pass; "broken" may; of the others the request itself is the reason. */
  what: keyof typeof nl.failures;
  /** Whether something was sent with it. */
  sent: boolean;
  requestId: string;
  language: Language;
};

/**
 * The page for when a page breaks or cannot be asked for like this: whole in itself, in plain words, without JavaScript.
 * While the database is away a page that was only looked at comes again by itself; one that was sent never does.
 */
export function failurePage({ what, sent, requestId, language }: Failure): string {
  const texts = language === DUTCH ? nl : wordsFor<typeof nl>(language, "lib/launch/failurePage");
  const { title, text } = texts.failures[what];
  const refused = !["databaseGone", "diskFull", "broken"].includes(what);
  const again = (what === "databaseGone" || what === "diskFull") && !sent;
  return plainPage(
    title,
    `<p>${text}</p>
<p>${sent ? texts.sent : again ? texts.byItself : ""}</p>
${sent || refused ? "" : `<p><a href="">${texts.again}</a></p>`}
<p><a href="/">${texts.home}</a></p>
${refused ? "" : `<p><small>${say(texts.mark, { id: requestId }, language)}</small></p>`}`,
    again ? `<meta http-equiv="refresh" content="${AGAIN_AFTER_S}">\n` : "",
    language,
  );
}
