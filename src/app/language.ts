import { headers } from "next/headers";
import { languageOf } from "../lib/askedLanguage.ts";
import type { Language } from "../lib/languages.ts";

/** The language of the page that is asked for: the chosen one where participants read, Dutch everywhere else. */
export const readLanguage = async (): Promise<Language> => languageOf(await headers());
