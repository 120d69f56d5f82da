import type { Notes } from "../contract.ts";
import texts from "./notes.json" with { type: "json" };

const { goal, ask, tips, pitfalls, source } = texts;

// A break is no exercise of the toolkit, so `notesFor` does not know it.
export const notes: Notes = { goal, ask, tips, pitfalls, source, own: true };
