/** What is wrong with one field: its path in the body ("fields.what") and a sentence. */
export type FieldProblem = { path: string; message: string };

/**
 * What a server action gives back to its form: what is wrong, as a code and in words, and what was typed; `saved` is
 * another number after each time that it was kept, and 0 where it was not.
 */
export type FormState = {
  code: string;
  detail: string;
  fields: FieldProblem[];
  typed: Record<string, string>;
  saved: number;
};

export const emptyForm: FormState = { code: "", detail: "", fields: [], typed: {}, saved: 0 };

/** A server action behind a form that stays on its page, or goes on by a redirect. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
