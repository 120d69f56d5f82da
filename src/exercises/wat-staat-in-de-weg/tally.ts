import type { Entry, ExerciseInput, Refusal, Results, SeenInput } from "../contract.ts";
import { linePages } from "../kit/linePages.ts";
import { linesByPart, type PartLines } from "../kit/lines.ts";
import { peopleSoFar, type Scaled, scaleOf } from "../kit/scale/scaleOf.ts";
import { type WallView, wallOfLines } from "../kit/wallOfLines.ts";
import content from "./content.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Help, Setup } from "./schema.ts";
import { findStatement, type Statement } from "./statements.ts";

type Input = SeenInput<Setup, Body>;
type Present = Pick<ExerciseInput<Setup, Body>, "round" | "setup">;

export type ScreenView =
  | WallView
  | (Scaled & Pick<Statement, "text" | "theme"> & { show: "statement"; scale: typeof content.reactionScale });

export type PhoneView = {
  /** The statement of now; null once it is asked what would help. */
  statement: string | null;
  /** Null before it is shown, and where too few people answered. */
  results: Results | null;
  /** Statement by statement what would help, as far as that may be read. */
  helps: PartLines[];
};

const ON_PHONE_MOST = 20;
const MOST_PAGES = 2;

/** The statement of the present round; null in the last one, which asks what would help. */
const statementIn = ({ round, setup }: Present): Statement | null => findStatement(setup.statements[round] ?? "");

/** Each statement is answered in its own round, and what would help in the last. */
export const accepts = (sent: Body, _by: unknown, input: Present): Refusal => {
  const now = statementIn(input);
  const isNow =
    sent.kind === "answer" ? now?.id === sent.statement : !now && input.setup.statements.includes(sent.statement);
  return isNow ? null : { code: "NOT_NOW" };
};

const valueIn = (sent: Body): string => (sent.kind === "answer" ? sent.value : "");

const helpsBy = (input: Input, most: number): PartLines[] =>
  linesByPart(input.setup.statements, helpsIn(input), ({ statement }) => statement, most);

/** On the wall what would help, statement after statement: the first of each under its question. */
const helps = wallOfLines((input: Input) => {
  if (statementIn(input)) return [];
  const lines = helpsBy(input, Number.POSITIVE_INFINITY).flatMap(({ id, lines }) =>
    lines.map((line, at) => (at === 0 ? { ...line, lead: findStatement(id)?.question ?? "" } : line)),
  );
  return linePages({ title: words.rounds.helpt.question, lists: [lines] }, input.state, MOST_PAGES);
}, peopleSoFar);

export const { pageTitles } = helps;

/** On the wall: one statement, large, and its results once it is shown; at the end what would help with each. */
export function screenView(input: Input): ScreenView {
  const statement = statementIn(input);
  if (!statement) return helps.screen(input);
  const { text, theme } = statement;
  return { show: "statement", text, theme, scale: content.reactionScale, ...scaleOf(input, valueIn) };
}

export function phoneView(input: Input): PhoneView {
  const statement = statementIn(input)?.id ?? null;
  const results = statement === null ? null : scaleOf(input, valueIn).results;
  return { statement, results, helps: helpsBy(input, ON_PHONE_MOST) };
}

/** What people wrote that would help. */
export const helpsIn = ({ entries }: Pick<Input, "entries">): Entry<Help>[] =>
  entries.filter((entry): entry is Entry<Help> => entry.body.kind === "help");
