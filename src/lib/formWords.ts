/** The texts of a form by the names of their fields, without what React hides in it; of one name the last counts. */
export const wordsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [])),
  );

/** The same with all that share a name. */
export function typedIn(form: FormData): Record<string, string | string[]> {
  const typed = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
  );
  const groups = Map.groupBy(typed, ([name]) => name);
  return Object.fromEntries([...groups].map(([name, fields]) => [name, oneOrMore(fields.map(([, value]) => value))]));
}

function oneOrMore([first = "", ...more]: string[]): string | string[] {
  return more.length > 0 ? [first, ...more] : first;
}

/** The text of one field; "" where there is none. */
export const wordIn = (form: FormData, name: string): string => wordsIn(form)[name] ?? "";
