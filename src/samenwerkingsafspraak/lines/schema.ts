import { z } from "zod";
import { ASSENT_REASON_MOST, commonly, type LineKind, words } from "../../exercises/contract.ts";
import { invalid, Problem } from "../../lib/errors.ts";
import { mistakesOf } from "../../lib/fieldProblems.ts";
import { type Message, saying } from "../../lib/saying.ts";
import { cleanText } from "../../lib/text.ts";
import { isDay } from "../document/calendar.ts";
import type texts from "../texts.json";
import { type Column, findLineForm, type LineForm } from "./sections.ts";

const says = saying<typeof texts>("samenwerkingsafspraak/texts");

const LINE_CHARACTERS = 600;
const LINES_CHARACTERS = 2000;

/** What a line is checked against: whose partners, and which day it is (YYYY-MM-DD). */
export type LineContext = { partnerIds: string[]; today: string };

export type ParsedLine = { form: LineForm; fields: Record<string, string> };

/**
 * Parses the typed fields of a line of this kind; absent fields count as empty. Throws INVALID with one problem for each
 * field that is wrong, at the path "fields.<key>".
 */
export function parseLine(kind: string, fields: unknown, context: LineContext): ParsedLine {
  const form = findLineForm(kind);
  if (!form) throw invalid("kind", says("errors.choose"));
  const shape = Object.fromEntries(form.columns.map((column) => [column.key, fieldSchema(form.kind, column, context)]));
  const parsed = z.strictObject(shape).safeParse(fields, { error: () => says("errors.unreadable") });
  if (parsed.success) return { form, fields: parsed.data };
  throw mistaken(parsed.error, ["fields"]);
}

const assentForm = z
  .strictObject(
    {
      answer: z.enum(["agree", "discuss", "disagree"], { error: says("errors.answer") }),
      reason: typed(words(ASSENT_REASON_MOST), null),
      textSha256: z
        .string({ error: says("errors.unreadable") })
        .regex(/^[0-9a-f]{64}$/, { error: says("errors.unreadable") }),
    },
    { error: says("errors.unreadable") },
  )
  .refine(({ answer, reason }) => answer !== "disagree" || reason !== "", {
    error: says("errors.reason"),
    path: ["reason"],
  });

/** Parses the answer of a partner. INVALID: a reason must come with "disagree". */
export function parseAssent(answer: unknown): z.output<typeof assentForm> {
  const parsed = assentForm.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw mistaken(parsed.error, []);
}

/** The fields of a stored line; a line that was stored passed `parseLine`. */
export const storedFields = z.record(z.string(), z.string()).catch({});

function mistaken(error: z.ZodError, under: string[]): Problem {
  const fields = mistakesOf(error).map(({ path, says }) => ({
    path: [...under, path].filter(Boolean).join("."),
    says,
  }));
  return new Problem("INVALID", { fields });
}

function fieldSchema(kind: LineKind, column: Column, context: LineContext): z.ZodType<string> {
  return typed(
    valueSchema(kind, column, context),
    column.required ? says("errors.fillIn", { label: column.label }) : null,
  );
}

/** What was typed in a field: nothing but white space is "", or the problem `missing`. */
function typed(value: z.ZodType<string>, missing: Message | null): z.ZodType<string> {
  return z
    .string({ error: says("errors.unreadable") })
    .default("")
    .transform((raw, check) => {
      if (cleanText(raw) === "") {
        if (missing) check.addIssue({ code: "custom", message: missing });
        return "";
      }
      const parsed = value.safeParse(raw);
      for (const { message } of parsed.error?.issues ?? []) check.addIssue({ code: "custom", message });
      return parsed.data ?? "";
    });
}

function valueSchema(
  kind: LineKind,
  { input, options }: Column,
  { partnerIds, today }: LineContext,
): z.ZodType<string> {
  const one = (values: string[], error: Message) => z.string().refine((value) => values.includes(value), { error });
  if (input === "line") return words(LINE_CHARACTERS);
  if (input === "lines") return words(LINES_CHARACTERS);
  if (input === "choice")
    return one(
      options.map(({ value }) => value),
      says("errors.choose"),
    );
  if (input === "partner") return one(partnerIds, says("errors.partner"));
  const day = z.string().refine(isDay, { error: says("errors.date"), abort: true });
  const past = commonly("uiTexts.errors.evalDatePast");
  // An agreement looks forward: only the day by which an action is done may have gone by.
  return kind === "action" ? day : day.refine((value) => value > today, { error: past });
}
