import { createContext, use } from "react";

/** The id of the question that things on a page are about, where there are several with the same words. */
const About = createContext<string | undefined>(undefined);

export const AboutQuestion = About;
export const useAbout = (): string | undefined => use(About);
