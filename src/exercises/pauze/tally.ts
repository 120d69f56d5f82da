import content from "./content.json" with { type: "json" };

export const { title } = content.exercise;

/** What wall and phones say; until when is in the time bar. */
export const breakView = (): { line: string } => ({ line: content.exercise.projector[1] ?? "" });
