import { perObject, type SeenInput } from "../contract.ts";
import { linePages } from "../kit/linePages.ts";
import { lineOf, linesByPart, type PartLines } from "../kit/lines.ts";
import { wallOfLines } from "../kit/wallOfLines.ts";
import { DAY } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** What others take along, once it is shown. */
export type PhoneView = { said: PartLines[] };

const MOST_PAGES = 3;
const ON_PHONE_MOST = 40;

/** On the wall a tree while everybody writes, then the sentences. */
export const wall = wallOfLines((input: Input) => {
  if (!input.isOut(0)) return [];
  return linePages({ title: texts.page, lists: [input.entries.map(lineOf)] }, input.state, MOST_PAGES);
});

export const phoneView = perObject(
  ({ entries }: Input): PhoneView => ({ said: linesByPart([DAY], entries, ({ about }) => about, ON_PHONE_MOST) }),
);
