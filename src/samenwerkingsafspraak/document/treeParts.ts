import { content } from "../../exercises/content.ts";
import { type AgreementGroup, type LineKind, lineForms } from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import { shortened } from "./shortened.ts";
import texts from "./texts.document.json" with { type: "json" };

/** One part of the boom: "Vruchten = onze doelen", its first lines, and how many more there are. */
type TreePart = { id: string; label: string; items: string[]; more: string };

/** `picture` says what is drawn; `alt` says that and what hangs in it. */
export type LetterTree = { heading: string; picture: string; alt: string; parts: TreePart[]; fruits: number };

const SHOWN = 3;
const SHOWN_ROOTS = 4;
/** How many letters there is room for in a part: fewer lines, but whole ones. */
const ROOM = 120;
const ROOM_ROOTS = 200;
const LONGEST = 100;

/** Which kinds of lines hang in a part of the boom; where two sides bring something, both come first. */
const kindsIn = (part: string): LineKind[] => lineForms.filter(({ tree }) => tree === part).map(({ kind }) => kind);

/** The boom of an agreement: five parts with the plain word first, and the same in one text for who cannot see it. */
export function letterTree(groups: AgreementGroup[]): LetterTree {
  const parts = content.tree.parts.map(({ id, label, plainLabel }) => {
    const lines = linesOf(kindsIn(id), groups);
    const roots = id === "wortels";
    const items = linesThatFit(lines, roots ? SHOWN_ROOTS : SHOWN, roots ? ROOM_ROOTS : ROOM);
    return {
      id,
      label: fill(texts.tree.label, { deel: label, betekenis: lowerFirst(plainLabel) }),
      items,
      more: lines.length > items.length ? fill(texts.tree.more, { aantal: lines.length - items.length }) : "",
    };
  });
  return {
    heading: texts.tree.heading,
    picture: content.tree.altText,
    alt: fill(texts.tree.alt, { tekening: content.tree.altText, delen: parts.map(altOf).join(" ") }),
    parts,
    fruits: linesOf(kindsIn("vruchten"), groups).length,
  };
}

function linesThatFit(lines: string[], most: number, room: number): string[] {
  const cut = lines.slice(0, most).map((line) => shortened(line, LONGEST));
  const fits = (_: string, at: number) => at === 0 || cut.slice(0, at + 1).join("").length <= room;
  return cut.filter(fits);
}

function linesOf(kinds: LineKind[], groups: AgreementGroup[]): string[] {
  const perKind = kinds.map((kind) =>
    groups.filter((group) => group.kind === kind).flatMap(({ rows }) => rows.map(({ cells }) => cells[0] ?? "")),
  );
  const longest = Math.max(0, ...perKind.map((lines) => lines.length));
  const turns = Array.from({ length: longest }, (_, turn) => perKind.map((lines) => lines[turn] ?? ""));
  return turns.flat().filter((line) => line !== "");
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function altOf({ label, items, more }: TreePart): string {
  const points =
    items.length > 0 ? [...items, more].filter((point) => point !== "") : [texts.tree.nothing.replace(/\.$/, "")];
  return fill(texts.tree.altPart, { deel: label, punten: points.join(texts.tree.altSeparator) }).replace(/\.\.$/, ".");
}
