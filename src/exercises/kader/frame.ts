import type { Side } from "../contract.ts";
import type nl from "./content.json";
import type { PageId } from "./limits.ts";

type Titled = { id: string; title: string };

/** The toolkit's words of the explanation, in the language of who reads them. */
export type Frame = {
  village: { title: string; text: string; context: { id: string; text: string }[] };
  principles: (Titled & { text: string })[];
  cycle: Record<Exclude<keyof (typeof nl)["cycle"], "source">, string>;
  perspectives: {
    title: string;
    items: (Titled & { question: string; text: string })[];
    messages: { id: string; text: string }[];
    matrix: { title: string; rows: string[]; columns: string[]; cells: string[][] };
  };
  today: { title: string };
};

/** Whose the columns of the matrix are, in the order of the report. */
export const MATRIX_SIDES: readonly Side[] = ["informal", "formal"];

const PERSPECTIVE_SIDES = new Map<string, Side>([
  ["toegankelijkheid", "formal"],
  ["civil-society", "informal"],
]);

/** Who often looks at it this way. */
export const sideOf = (perspective: string): Side => PERSPECTIVE_SIDES.get(perspective) ?? "formal";

/** What a side is called in the figures. */
export const workersOf = (side: Side, { perspectives: { matrix } }: Frame): string =>
  matrix.columns[MATRIX_SIDES.indexOf(side)] ?? "";

/** What a page is about. */
export function titleOf(page: PageId, { village, principles, perspectives, today }: Frame): string {
  if (page === "dorp") return village.title;
  if (page === "perspectieven") return perspectives.title;
  if (page === "matrix") return perspectives.matrix.title;
  if (page === "doel") return today.title;
  return principles.find(({ id }) => id === page)?.title ?? "";
}
