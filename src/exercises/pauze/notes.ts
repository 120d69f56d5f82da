import { notesOf } from "../contract.ts";
import texts from "./notes.json" with { type: "json" };
import script from "./script.json" with { type: "json" };

const { goal, source } = texts;

// A break is no exercise of the toolkit.
export const notes = notesOf(
  { goal, participantPrompts: [], facilitatorTips: [], source: { seed: null, where: source } },
  script,
);
