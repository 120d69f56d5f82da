/** What is wrong with one field: its path in the body ("fields.what") and a Dutch sentence. */
export type FieldProblem = { path: string; message: string };

/** What a server action gives back to its form: what is wrong, as a code and in words, and what was typed. */
export type FormState = { code: string; detail: string; fields: FieldProblem[]; typed: Record<string, string> };

export const emptyForm: FormState = { code: "", detail: "", fields: [], typed: {} };
