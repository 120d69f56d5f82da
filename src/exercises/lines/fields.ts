import { z } from "zod";
import { cleanText } from "../../lib/text.ts";
import { commonly } from "../words.ts";

/** How a field is filled in: a short or a long text, a date, one of `options`, or one of the partners. */
type FieldInput = "line" | "lines" | "date" | "choice" | "partner";

/** What a field is called, and what is said below it. */
type About = { label: string; help: string };

type Option<Value extends string> = { value: Value; label: string };

export type FieldForm = About & {
  input: FieldInput;
  required: boolean;
  options: Option<string>[];
  /** How many characters a text may have; 0 for what is no text. */
  most: number;
  /** Of a date: whether it may have gone by. */
  mayBePast: boolean;
  /** Of what has no cell of its own: the key of the field in whose cell it stands, behind it. */
  behind?: string;
};

/** How each field of the table is filled in. A schema here holds no words: who checks says what is wrong. */
export const fieldForms = z.registry<FieldForm>();

const MOST = { line: 600, lines: 2000 } as const;
const PLAIN = { required: true, options: [], most: 0, mayBePast: false };

/** A short text. */
export const line = (about: About) => must(words(MOST.line), { ...about, ...textOf("line") });

/** A long text. */
export const lines = (about: About) => must(words(MOST.lines), { ...about, ...textOf("lines") });

/** A day that is to come, as YYYY-MM-DD. */
export const day = (about: About) => must(aDay, { ...PLAIN, ...about, input: "date" });

/** One of the partners, by id. */
export const partner = (about: About) => must(z.string(), { ...PLAIN, ...about, input: "partner" });

/** One of these. */
export const choice = <Value extends string>(options: Option<Value>[], about: About) =>
  oneOf(options).register(fieldForms, { ...PLAIN, ...about, input: "choice", options });

/** The same fields where they may stay empty, or be left out. */
export const perhaps = {
  line: (about: About, behind?: string) =>
    may(words(MOST.line), { ...about, ...textOf("line"), ...(behind && { behind }) }),
  lines: (about: About) => may(words(MOST.lines), { ...about, ...textOf("lines") }),
  pastDay: (about: About) => may(aDay, { ...PLAIN, ...about, input: "date", mayBePast: true }),
  partner: (about: About) => may(z.string(), { ...PLAIN, ...about, input: "partner" }),
};

const oneOf = <Value extends string>(options: Option<Value>[]) => z.enum(options.map(({ value }) => value));

const textOf = (input: "line" | "lines") => ({ ...PLAIN, input, most: MOST[input] });

function words(most: number) {
  const error = commonly("uiTexts.errors.tooLong", { max: most });
  return z.string().transform(cleanText).pipe(z.string().max(most, { error }));
}

// Of this century: a year of two digits is a slip.
const ISO_DAY = z.iso.date().regex(/^20/);
const aDay = z.string().refine((typed) => typed === "" || ISO_DAY.safeParse(typed).success);

/** White space alone is nothing. */
const orNothing = (typed: string): string => (cleanText(typed) === "" ? "" : typed);

const must = (value: z.ZodType<string, string>, form: FieldForm) =>
  z.string().transform(orNothing).pipe(z.string().min(1)).pipe(value).register(fieldForms, form);

const may = (value: z.ZodType<string, string>, form: FieldForm) =>
  z
    .string()
    .default("")
    .transform(orNothing)
    .pipe(value)
    .register(fieldForms, { ...form, required: false });
