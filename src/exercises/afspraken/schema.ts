import { z } from "zod";
import { cleanText } from "../../lib/text.ts";
import { commonly, type ExerciseInput, saying, words } from "../contract.ts";
import { MOST, TEXT_KINDS } from "./kinds.ts";
import type texts from "./phone.texts.json";

const says = saying<typeof texts>("exercises/afspraken/phone.texts");
const actionIncomplete = commonly("uiTexts.errors.actionIncomplete");
const evalDatePast = commonly("uiTexts.errors.evalDatePast");

export const setup = z.object({});
export type Setup = z.output<typeof setup>;

const { text, whatif, action, evalDate } = shapes(z.iso.date({ error: actionIncomplete, abort: true }));

/** A line that somebody proposes: its kind, and the fields of that kind. */
export const body = z.discriminatedUnion(
  "kind",
  [
    text,
    whatif,
    action
      .refine(({ when, proposedOn = today() }) => when >= proposedOn, { error: evalDatePast, path: ["when"] })
      .transform(({ proposedOn = today(), ...line }) => ({ ...line, proposedOn })),
    evalDate
      .refine(({ date, proposedOn = today() }) => date > proposedOn, { error: evalDatePast, path: ["date"] })
      .transform(({ proposedOn = today(), ...line }) => ({ ...line, proposedOn })),
  ],
  { error: says("errors.kind") },
);
export type Body = z.input<typeof body>;

export type AfsprakenInput = ExerciseInput<Setup, Body>;

const example = shapes(z.string());

/** The same with any words for a date: the examples say "$soon" and "$later". */
export const exampleBody = z.discriminatedUnion("kind", [
  example.text,
  example.whatif,
  example.action,
  example.evalDate,
]);

function shapes(day: z.ZodType<string, string>) {
  // The day of proposing is kept with it, so that a date that was to come then still parses when it has gone by.
  const proposedOn = z.iso.date().optional();
  return {
    text: z.strictObject({ kind: z.enum(TEXT_KINDS), text: words(MOST.text) }),
    whatif: z.strictObject({ kind: z.literal("whatif"), risk: words(MOST.risk), response: words(MOST.response) }),
    action: z.strictObject({
      kind: z.literal("action"),
      what: words(MOST.what),
      who: filled(MOST.who),
      when: day,
      proposedOn,
    }),
    evalDate: z.strictObject({ kind: z.literal("evalDate"), date: day, proposedOn }),
  };
}

function filled(max: number) {
  const typed = z.string({ error: actionIncomplete }).transform(cleanText);
  return typed.pipe(z.string().min(1, { error: actionIncomplete }).max(max));
}

/** Today in the Netherlands, YYYY-MM-DD, wherever the server stands. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}
