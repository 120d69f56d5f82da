import { fill } from "../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

/** What a session is called wherever people read it: one that is only to practise says so, on the wall and on paper too. */
export const shownTitle = ({ title, practice }: { title: string; practice: boolean }): string =>
  practice ? fill(texts.practice, { titel: title }) : title;
