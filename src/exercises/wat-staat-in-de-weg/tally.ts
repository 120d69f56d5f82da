import {
  type Entry,
  type ExerciseInput,
  pageOf,
  peopleIn,
  perObject,
  type Refusal,
  type Results,
  type SeenInput,
} from "../contract.ts";
import { type LinePage, linePages } from "../kit/linePages.ts";
import type { OtherLine } from "../kit/Others.tsx";
import content from "./content.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Help, Setup } from "./schema.ts";
import { findStatement, type Statement } from "./statements.ts";

export type Input = SeenInput<Setup, Body>;
type Present = Pick<ExerciseInput<Setup, Body>, "round" | "setup">;

export type ScreenView =
  | {
      show: "statement";
      statement: Statement;
      count: number;
      isShown: boolean;
      results: Results | null;
      scale: typeof content.reactionScale;
    }
  | { show: "growing"; count: number }
  | { show: "helps"; page: LinePage }
  | { show: "nothing" };

export type PhoneView = {
  /** The statement of now; null once it is asked what would help. */
  statement: string | null;
  /** Null before it is shown, and where too few people answered. */
  results: Results | null;
  /** Which statements were talked about, each with what would help as far as that may be read. */
  helps: { statement: string; lines: OtherLine[]; more: number }[];
};

const ON_PHONE_MOST = 20;
const MOST_PAGES = 2;

/** The statement of the present round; null in the last one, which asks what would help. */
export const statementIn = ({ round, setup }: Present): Statement | null =>
  findStatement(setup.statements[round] ?? "");

/** Each statement is answered in its own round, and what would help in the last. */
export const accepts = (sent: Body, _by: unknown, input: Present): Refusal => {
  const now = statementIn(input);
  const isNow =
    sent.kind === "answer" ? now?.id === sent.statement : !now && input.setup.statements.includes(sent.statement);
  return isNow ? null : { code: "NOT_NOW" };
};

/** On the wall: one statement, large, and its results once it is shown; at the end what would help with each. */
export function screenView(input: Input): ScreenView {
  const statement = statementIn(input);
  const count = peopleIn(input.entries.filter(({ round }) => round === input.round)) + waitingNow(input);
  if (statement)
    return {
      ...{ show: "statement", statement, count, isShown: input.isOut(input.round) },
      ...{ results: resultsNow(input), scale: content.reactionScale },
    };
  const [page] = pageOf(wallPages(input), input.page, 1).items;
  if (page) return { show: "helps", page };
  return input.isOut(input.round) ? { show: "nothing" } : { show: "growing", count: waitingNow(input) };
}

const waitingNow = ({ waiting, entries, round }: Input): number =>
  entries.some((entry) => entry.round === round) ? 0 : waiting.people;

const resultsNow = (input: Input): Results | null =>
  input.results(input.round, (sent) => (sent.kind === "answer" ? sent.value : ""));

/** What would help, statement after statement: the first of each under its question. */
const wallPages = perObject((input: Input): LinePage[] => {
  if (statementIn(input)) return [];
  const lines = input.setup.statements.flatMap((id) =>
    helpsOf(id, input).map((entry, at) => ({
      ...lineOf(entry),
      ...(at === 0 && { lead: findStatement(id)?.question ?? "" }),
    })),
  );
  return linePages({ title: words.rounds.helpt.question, lists: [lines] }, input.state, MOST_PAGES);
});

export const pageTitles = (input: Input): string[] => wallPages(input).map(({ title }) => title);

export function phoneView(input: Input): PhoneView {
  return {
    statement: statementIn(input)?.id ?? null,
    results: statementIn(input) ? resultsNow(input) : null,
    helps: input.setup.statements.map((statement) => {
      const all = helpsOf(statement, input);
      return {
        statement,
        lines: all.slice(0, ON_PHONE_MOST).map(lineOf),
        more: Math.max(0, all.length - ON_PHONE_MOST),
      };
    }),
  };
}

export const isHelp = (entry: Entry<Body>): entry is Entry<Help> => entry.body.kind === "help";

const helpsOf = (statement: string, { entries }: Pick<Input, "entries">): Entry<Help>[] =>
  entries.filter(isHelp).filter(({ body }) => body.statement === statement);

const lineOf = ({ id, body: { text }, lang, dutch }: Entry<Help>) => ({
  id,
  text,
  ...(lang && { lang }),
  ...(dutch && { dutch }),
});
