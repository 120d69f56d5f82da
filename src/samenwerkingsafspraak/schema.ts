import { z } from "zod";
import { content } from "../exercises/content.ts";
import { ASSENT_REASON_MOST, type LineKind, words } from "../exercises/contract.ts";
import { Problem } from "../lib/errors.ts";
import { fieldProblems } from "../lib/fieldProblems.ts";
import { cleanText, fill } from "../lib/text.ts";
import { isDay } from "./calendar.ts";
import { type Column, findLineForm, type LineForm } from "./sections.ts";
import texts from "./texts.json" with { type: "json" };

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
  if (!form) throw new Problem("INVALID", { fields: [{ path: "kind", message: texts.errors.choose }] });
  const shape = Object.fromEntries(form.columns.map((column) => [column.key, fieldSchema(form.kind, column, context)]));
  const parsed = z.strictObject(shape).safeParse(fields, { error: () => texts.errors.unreadable });
  if (parsed.success) return { form, fields: parsed.data };
  throw invalid(parsed.error, ["fields"]);
}

const assentForm = z
  .strictObject(
    {
      answer: z.enum(["agree", "discuss", "disagree"], { error: texts.errors.answer }),
      reason: typed(words(ASSENT_REASON_MOST), null),
      textSha256: z
        .string({ error: texts.errors.unreadable })
        .regex(/^[0-9a-f]{64}$/, { error: texts.errors.unreadable }),
    },
    { error: texts.errors.unreadable },
  )
  .refine(({ answer, reason }) => answer !== "disagree" || reason !== "", {
    error: texts.errors.reason,
    path: ["reason"],
  });

/** Parses the answer of a partner. INVALID: a reason must come with "disagree". */
export function parseAssent(answer: unknown): z.output<typeof assentForm> {
  const parsed = assentForm.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error, []);
}

/** The fields of a stored line; a line that was stored passed `parseLine`. */
export const storedFields = z.record(z.string(), z.string()).catch({});

function invalid(error: z.ZodError, under: string[]): Problem {
  const fields = fieldProblems(error).map(({ path, message }) => ({
    path: [...under, path].filter(Boolean).join("."),
    message,
  }));
  return new Problem("INVALID", { fields });
}

function fieldSchema(kind: LineKind, column: Column, context: LineContext): z.ZodType<string> {
  return typed(
    valueSchema(kind, column, context),
    column.required ? fill(texts.errors.fillIn, { label: column.label }) : null,
  );
}

/** What was typed in a field: nothing but white space is "", or the problem `missing`. */
function typed(value: z.ZodType<string>, missing: string | null): z.ZodType<string> {
  return z
    .string({ error: texts.errors.unreadable })
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
  const one = (values: string[], error: string) => z.string().refine((value) => values.includes(value), { error });
  if (input === "line") return words(LINE_CHARACTERS);
  if (input === "lines") return words(LINES_CHARACTERS);
  if (input === "choice")
    return one(
      options.map(({ value }) => value),
      texts.errors.choose,
    );
  if (input === "partner") return one(partnerIds, texts.errors.partner);
  const day = z.string().refine(isDay, { error: texts.errors.date, abort: true });
  const past = content.uiTexts.errors.evalDatePast;
  // An agreement looks forward: only the day by which an action is done may have gone by.
  return kind === "action" ? day : day.refine((value) => value > today, { error: past });
}
