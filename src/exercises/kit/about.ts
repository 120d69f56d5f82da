import { createContext, use } from "react";

/** The id of the question that things on a page are about, where a page has several with the same words. */
export const AboutQuestion = createContext<string | undefined>(undefined);

export const useAbout = (): string | undefined => use(AboutQuestion);
