import type { IncomingMessage } from "node:http";
import { DUTCH, type Language, languageNamed } from "./languages.ts";

const HEADER = "x-taal";

/** Keeps the chosen language on the device alone (conventions G-3). */
export const LANGUAGE_COOKIE = "taal";

/** The pages of who takes part; an agreement, the wall and all of the staff are in Dutch. */
const PARTICIPANTS =
  /^\/(|doe-mee|taal|terug\/[^/]*|meedoen\/[^/]*(\/zaal)?|woorden\/[^/]*|privacy|toegankelijkheid|hulp)\/?$/;

/** Whether a page of this path speaks the language of its reader. */
export const isForParticipants = (path: string): boolean => PARTICIPANTS.test(path);

/** Writes into a request in which language its page is to be: the chosen one on pages for participants. */
export function nameLanguage(request: Pick<IncomingMessage, "headers" | "url">): void {
  const [path = ""] = (request.url ?? "").split("?");
  request.headers[HEADER] = isForParticipants(path) ? chosenIn(request.headers.cookie ?? "") : DUTCH;
}

/** The language of the page that is asked for, after `nameLanguage`. */
export const languageOf = (headers: Pick<Headers, "get">): Language => languageNamed(headers.get(HEADER) ?? undefined);

function chosenIn(cookies: string): Language {
  const chosen = cookies.split(/; */).find((cookie) => cookie.startsWith(`${LANGUAGE_COOKIE}=`));
  return languageNamed(chosen?.slice(LANGUAGE_COOKIE.length + 1));
}
