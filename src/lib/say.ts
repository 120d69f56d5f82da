/** A text with a form per number, chosen by `{n}`: nothing but CLDR's words for keys. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export type Values = Record<string, string | number>;

/** How something is said in the language of a page. */
export type Say = (text: string | Plural, values?: Values) => string;

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];
// Hebrew to Arabic Extended, and the forms of both.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a value of a file of texts is a plural: an exercise may well have a text of its own that is called "other". */
export const isPlural = (value: unknown): value is Plural =>
  typeof value === "object" &&
  value !== null &&
  "other" in value &&
  Object.entries(value).every(([key, form]) => CATEGORIES.includes(key) && typeof form === "string");

/**
 * `say({ one: "{n} punt", other: "{n} punten" }, { n: 3 }, "nl")` is "3 punten"; an unknown name stays as it stands. Where
 * one of them is read from the right, inserted words are fenced off, so that they turn nothing around them.
 */
export function say(text: string | Plural, values: Values = {}, language = "nl"): string {
  const form =
    typeof text === "string" ? text : (text[new Intl.PluralRules(language).select(Number(values.n))] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "string" && RIGHT_TO_LEFT.test(form + value) ? `\u2068${value}\u2069` : String(value);
  });
}
