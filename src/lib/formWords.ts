/** The texts of a form by the names of their fields, without what React hides in it; of one name the last counts. */
export const wordsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [])),
  );

/** The text of one field; "" where there is none. */
export const wordIn = (form: FormData, name: string): string => wordsIn(form)[name] ?? "";
