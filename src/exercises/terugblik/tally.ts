import { perObject, type SeenInput } from "../contract.ts";
import { linePages } from "../kit/linePages.ts";
import { lineOf, linesByPart, type PartLines } from "../kit/lines.ts";
import { wallOfLines } from "../kit/wallOfLines.ts";
import { DAY } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";

type Input = SeenInput<Setup, Body>;

/** What others take along, once it is shown. */
export type PhoneView = { said: PartLines[] };

const MOST_PAGES = 3;
const ON_PHONE_MOST = 40;

/** On the wall a tree while everybody writes, then the sentences. */
export const wall = wallOfLines((input: Input) => {
  if (!input.isOut(0)) return [];
  const { question } = words.rounds.terugblik;
  return linePages({ title: question, lists: [input.entries.map(lineOf)] }, input.state, MOST_PAGES);
});

export const phoneView = perObject(
  ({ entries }: Input): PhoneView => ({ said: linesByPart([DAY], entries, ({ about }) => about, ON_PHONE_MOST) }),
);
