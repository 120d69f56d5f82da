import type { AnswerGroup, ExerciseInput } from "../contract.ts";
import { bucketOf } from "./bucket.ts";
import words from "./phone.texts.json" with { type: "json" };
import { pitfalls, pitfallTitle } from "./pitfalls.ts";
import { ruleSentence } from "./ruleSentence.ts";
import type { Contribution, Setup } from "./schema.ts";

type Input = ExerciseInput<Setup, Contribution>;

const ofKind = (kind: Contribution["kind"], part: (title: string) => string): AnswerGroup[] =>
  pitfalls.map(({ id, title }) => ({
    key: bucketOf({ kind, pitfall: id }),
    title,
    part: part(title),
    tally: kind === "choice",
  }));

/** The rules per pitfall, and how often each pitfall was chosen; first what this round is about. */
export const groups = {
  list: ({ round }: Input): AnswerGroup[] => {
    const choices = ofKind("choice", () => words.rounds.choose.title);
    return round === 0 ? choices : [...ofKind("rule", (title) => title), ...choices];
  },
  keyOf: (body: Contribution): string => bucketOf(body),
};

/** A choice is its pitfall, a rule its sentence. */
export const summary = (body: Contribution, { partners }: Input): string =>
  body.kind === "choice"
    ? pitfallTitle(body.pitfall)
    : ruleSentence(
        body,
        partners.map(({ name }) => name),
      );
