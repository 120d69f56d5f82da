import type { IncomingMessage } from "node:http";
import { DUTCH, LANGUAGES, type Language, languageNamed } from "./languages.ts";

const HEADER = "x-taal";

/** Keeps the chosen language on the device alone (conventions G-3). */
export const LANGUAGE_COOKIE = "taal";

/** The pages of who takes part; an agreement, the wall and all of the staff are in Dutch. */
const PARTICIPANTS =
  /^\/(|doe-mee|taal|terug\/[^/]*|meedoen\/[^/]*(\/zaal)?|woorden\/[^/]*|papier\/[^/]*|privacy|toegankelijkheid|hulp)\/?$/;

/** Whether a page of this path speaks the language of its reader. */
export const isForParticipants = (path: string): boolean => PARTICIPANTS.test(path);

type Asked = Pick<IncomingMessage, "headers" | "url" | "method">;

/** Whether a call, by its method and path, is one of those that phones make; with "as=host" the staff do, for a seat without a phone. */
export type IsOfPhones = (method: string, path: string) => boolean;

/**
 * Writes into a request in which language it is answered: the chosen one where participants ask. A call of a phone answers
 * in the language of the page that it came from, where that says so: an agreement is Dutch.
 */
export function nameLanguage(request: Asked, isOfPhones: IsOfPhones = () => false): void {
  const [path = "", query] = (request.url ?? "").split("?");
  const { cookie = "", "accept-language": page } = request.headers;
  const isCall = isOfPhones(request.method ?? "", path) && new URLSearchParams(query).get("as") !== "host";
  const named = isCall && LANGUAGES.some(({ id }) => id === page) ? page : undefined;
  request.headers[HEADER] = named ?? (isCall || isForParticipants(path) ? chosenIn(cookie) : DUTCH);
}

/** The language of the page that is asked for, after `nameLanguage`. */
export const languageOf = (headers: Pick<Headers, "get">): Language => languageNamed(headers.get(HEADER) ?? undefined);

/** The same of a request that the launcher holds. */
export const languageAskedBy = ({ headers }: Pick<Asked, "headers">): Language =>
  languageNamed([headers[HEADER]].flat()[0]);

function chosenIn(cookies: string): Language {
  const chosen = cookies.split(/; */).find((cookie) => cookie.startsWith(`${LANGUAGE_COOKIE}=`));
  return languageNamed(chosen?.slice(LANGUAGE_COOKIE.length + 1));
}
