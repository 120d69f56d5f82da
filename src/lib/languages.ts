import list from "./languages.json" with { type: "json" };

/** The tag of a language that participants can choose, as it stands in languages.json. */
export type Language = string;

export const DUTCH: Language = "nl";

/** The languages to choose from, each by its own name; the first is the source of all others. */
export const LANGUAGES: { id: Language; name: string; direction: string }[] = list;

/** Those that are translated. */
export const TRANSLATED: Language[] = LANGUAGES.map(({ id }) => id).filter((id) => id !== DUTCH);

/** The language with this tag; Dutch for what is none of ours. */
export const languageNamed = (tag: string | undefined): Language =>
  LANGUAGES.some(({ id }) => id === tag) ? (tag ?? DUTCH) : DUTCH;

/** Which way a language is read, "ltr" or "rtl". */
export const directionOf = (language: Language): string =>
  LANGUAGES.find(({ id }) => id === language)?.direction ?? "ltr";
