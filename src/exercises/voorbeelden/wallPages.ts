import { fill } from "../../lib/text.ts";
import { LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import { pageOf, perObject } from "../contract.ts";
import { type LinePage, linePages } from "../kit/linePages.ts";
import { sentSoFar } from "../kit/wallOfLines.ts";
import { type Case, caseOf, forms } from "./cases.ts";
import { DRAWINGS } from "./drawings.ts";
import words from "./phone.texts.json" with { type: "json" };
import { type Choice, choicesIn, formsBehind, type Input, LOOKING, reasonsIn } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const { wall } = texts;

/** A way of working together on the wall: what it is called, with where its examples are of, and what it is, in so many rows. */
export type WallForm = { id: string; lead: string; text: string; rows: number };

type Page =
  | ({ show: "example"; drawing: string } & Pick<Case, "title" | "place" | "short">)
  | { show: "choices"; title: string; choices: (Choice & { title: string })[] | null }
  | { show: "reasons"; title: string; page: LinePage }
  | { show: "forms"; title: string; forms: WallForm[] };

export type ScreenView = Page | { show: "growing"; count: number; hints: string[] };

// A page that grows has room for these, and its tree.
const MOST_HINTS = 3;

/** The pages of now: an example each; then what was chosen, why, and the seven forms behind the examples. */
const pages = perObject((input: Input): Page[] => {
  if (input.state === "planned") return [];
  if (input.round === LOOKING) return input.setup.examples.map(examplePage);
  if (!input.isOut(input.round)) return [];
  return [choicesPage(input), ...reasonPages(input), ...formPages(input)];
});

export const pageTitles = (input: Input): string[] => pages(input).map(({ title }) => title);

export function screenView(input: Input): ScreenView {
  const page = pageOf(pages(input), input.page, 1).items[0];
  if (page) return page;
  const { examples } = input.setup;
  const hints = examples.length > MOST_HINTS ? [] : examples.map((id) => caseOf(id).title);
  return { show: "growing", count: sentSoFar(input), hints };
}

function examplePage(id: string): Page {
  const { title, place, short } = caseOf(id);
  return { show: "example", drawing: DRAWINGS[id] ?? "", title, place: fill(wall.place, { plaats: place }), short };
}

function choicesPage(input: Input): Page {
  const choices = choicesIn(input)?.map((one) => ({ ...one, title: caseOf(one.id).title })) ?? null;
  return { show: "choices", title: words.shown.title, choices };
}

/** The first words of each example's stand behind its name. */
function reasonPages(input: Input): Page[] {
  const lines = reasonsIn(input, Number.POSITIVE_INFINITY).flatMap(({ id, lines }) =>
    lines.map((line, at) => (at === 0 ? { ...line, lead: `${caseOf(id).title}:` } : line)),
  );
  return linePages({ title: words.why, lists: [lines] }, input.state, 1).map((page) => ({
    show: "reasons",
    title: page.title,
    page,
  }));
}

// Between two forms below each other.
const BETWEEN = 0.4;

function formPages(input: Input): Page[] {
  return (["gezin", "gemeenschap"] as const).map((focus) => {
    const title = wall.forms[focus];
    const some = formsBehind(input)
      .filter((one) => one.focus === focus)
      .map(({ id, examples }) => ({
        id,
        lead: leadOf(id, examples),
        text: forms.find((one) => one.id === id)?.form ?? "",
      }));
    const rows = shareRows(
      some.map(({ lead, text }) => rowsOf(`${lead} ${text}`, WIDTH, { bold: true })),
      (roomUnder(title) - BETWEEN * (some.length - 1)) / LINE,
    );
    return { show: "forms", title, forms: some.map((form, at) => ({ ...form, rows: rows[at] ?? 1 })) };
  });
}

const NAMES = new Map(Object.entries(wall.names));

function leadOf(id: string, examples: string[]): string {
  const vorm = NAMES.get(id) ?? "";
  const plaatsen = examples.map((example) => caseOf(example).place).join(", ");
  return fill(plaatsen ? wall.forms.placed : wall.forms.named, { vorm, plaatsen });
}
