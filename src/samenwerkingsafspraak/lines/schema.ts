import { z } from "zod";
import {
  ASSENT_REASON_MOST,
  type Column,
  commonly,
  findLineForm,
  type LineForm,
  lineSchema,
  words,
} from "../../exercises/contract.ts";
import { invalid, Problem } from "../../lib/errors.ts";
import { mistakesOf } from "../../lib/fieldProblems.ts";
import { type Message, saying, sayingOf } from "../../lib/saying.ts";
import { cleanText } from "../../lib/text.ts";
import type texts from "../texts.json";

const says = saying<typeof texts>("samenwerkingsafspraak/texts");

/** What a line is checked against: whose partners, and which day it is (YYYY-MM-DD). */
type LineContext = { partnerIds: string[]; today: string };

type ParsedLine = { form: LineForm; fields: Record<string, string> };

/**
 * Parses the typed fields of a line of this kind by the table of kinds; what may be left out may be absent. Throws INVALID
 * with one problem for each field that is wrong, at the path "fields.<key>".
 */
export function parseLine(kind: string, typed: unknown, context: LineContext): ParsedLine {
  const form = findLineForm(kind);
  if (!form) throw invalid("kind", says("errors.choose"));
  const parsed = lineSchema.safeParse({ kind, fields: typed }, { error: (issue) => wrongIn(form, issue) });
  const mistakes = parsed.error ? mistakesOf(parsed.error) : [];
  const misplaced = form.columns.flatMap((column) => {
    const path = `fields.${column.key}`;
    const says = outOfPlace(column, filledIn(typed, column), context);
    return says && !mistakes.some((mistake) => mistake.path === path) ? [{ path, says: sayingOf(says) }] : [];
  });
  const fields = [...mistakes, ...misplaced];
  if (!parsed.success || fields.length > 0) throw new Problem("INVALID", { fields });
  return { form, fields: parsed.data.fields };
}

/** What is wrong with what was typed, as the table has it. */
function wrongIn({ columns }: LineForm, { path = [], input }: { path?: PropertyKey[]; input?: unknown }): Message {
  const column = columns.find(({ key }) => key === path[1]);
  if (column && (input === undefined || input === "")) return says("errors.fillIn", { label: column.label });
  if (column && typeof input === "string" && column.input === "choice") return says("errors.choose");
  if (column && typeof input === "string" && column.input === "date") return says("errors.date");
  return says("errors.unreadable");
}

/** What is wrong with a good value in this agreement on this day; null for nothing. */
function outOfPlace(column: Column, value: string, { partnerIds, today }: LineContext): Message | null {
  if (value === "") return null;
  if (column.input === "partner" && !partnerIds.includes(value)) return says("errors.partner");
  // An agreement looks forward.
  if (column.input === "date" && !column.mayBePast && value <= today) return commonly("uiTexts.errors.evalDatePast");
  return null;
}

function filledIn(typed: unknown, { key }: Column): string {
  const value: unknown = Object(typed)[key];
  return typeof value === "string" && cleanText(value) !== "" ? value : "";
}

/** The reason of an answer; nothing but white space is "". */
const reason = z
  .string({ error: says("errors.unreadable") })
  .default("")
  .transform((typed, check) => {
    if (cleanText(typed) === "") return "";
    const parsed = words(ASSENT_REASON_MOST).safeParse(typed);
    for (const { message } of parsed.error?.issues ?? []) check.addIssue({ code: "custom", message });
    return parsed.data ?? "";
  });

const assentForm = z
  .strictObject(
    {
      answer: z.enum(["agree", "discuss", "disagree"], { error: says("errors.answer") }),
      reason,
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
  throw new Problem("INVALID", { fields: mistakesOf(parsed.error) });
}

/** The fields of a stored line; a line that was stored passed `parseLine`. */
export const storedFields = z.record(z.string(), z.string()).catch({});
