import content from "./content.json" with { type: "json" };

export type Statement = { id: string; theme: string; text: string; question: string };

/** The toolkit's statements, theme by theme (003; the deck's own quotes are missing, so they are called statements). */
export const statements: Statement[] = content.obstacleThemes.flatMap(({ title, statements }) =>
  statements.map(({ id, text, question }) => ({ id, theme: title, text, question })),
);

/** The first of each theme: what half an hour has room for (workshop.md T9: one or two of each). */
export const usual: string[] = content.obstacleThemes.flatMap(({ statements }) =>
  statements.slice(0, 1).map(({ id }) => id),
);

export const findStatement = (id: string): Statement | null => statements.find((one) => one.id === id) ?? null;

// What helps with these is a matter of trust; with the others a condition.
const TRUST = new Map<string, "feedbackLoop" | "confidentiality" | "childSafety">([
  ["o1-2", "feedbackLoop"],
  ["o2-2", "confidentiality"],
  ["o2-3", "childSafety"],
]);

/** To which kind of line of the agreement an answer to "wat zou helpen?" belongs. */
export const lineKindOf = (statement: string) => TRUST.get(statement) ?? "condition";
