import { inWords } from "./typedForm.ts";

/** What a page was asked with after a form without JavaScript: what it was about, and of which exercise. */
type Asked = Record<string, string | string[] | undefined>;

/** The words of what was sent just now, the next question hides them; null where the page was asked for otherwise. */
export function justSentOf({ verstuurd, onderdeel }: Asked, mine: { id: string; body: unknown }[]): string[] | null {
  if (typeof verstuurd !== "string") return null;
  const sent = mine.find(({ id }) => id === verstuurd);
  return sent ? inWords(String(onderdeel), Object(sent.body)) : [];
}
