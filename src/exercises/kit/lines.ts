import { type Entry, firstOf, type PerSide, type Standing } from "../contract.ts";

/** Somebody's words as walls and phones get them. */
export type SaidLine = {
  id: string;
  text: string;
  /** In which language the writer says that it is; null or absent where the writer said nothing. */
  lang?: string | null;
  /** What the facilitator wrote under it in Dutch. */
  dutch?: string;
  side?: Standing | null;
  /** How many people of each side stand behind it. */
  support?: PerSide<number>;
};

/** What was said to one question: of very much the first lines, and how many more there are. */
export type PartLines<Id extends string = string, Line = SaidLine> = { id: Id; lines: Line[]; more: number };

type Saying = Pick<Entry<{ text: string }>, "id" | "body" | "lang" | "dutch">;

/** A contribution as a line: its words and how they are read, and nothing of who sent it. */
export const lineOf = ({ id, body: { text }, lang, dutch }: Saying): SaidLine => ({
  ...{ id, text },
  ...(lang && { lang }),
  ...(dutch && { dutch }),
});

/** The first so many of a list as every phone carries them, and how many more there are. */
export function listed<Line>(all: Line[], most: number): { lines: Line[]; more: number } {
  const { items: lines, more } = firstOf(all, most);
  return { lines, more };
}

/** What was said to each of these questions, at most so many lines of each; `partOf` says to which somebody answered. */
export const linesByPart = <Id extends string, Body extends { text: string }>(
  ids: readonly Id[],
  entries: Entry<Body>[],
  partOf: (body: Body) => string,
  most: number,
): PartLines<Id>[] => {
  const parts = Map.groupBy(entries, ({ body }) => partOf(body));
  return ids.map((id) => ({ id, ...listed((parts.get(id) ?? []).map(lineOf), most) }));
};
