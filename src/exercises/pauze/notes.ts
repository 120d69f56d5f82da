import { notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import texts from "./notes.json" with { type: "json" };
import script from "./script.json" with { type: "json" };

const { source } = texts;
const { goal } = content.exercise;

// A break is no exercise of the toolkit.
export const notes = notesOf(
  { goal, participantPrompts: [], facilitatorTips: [], source: { seed: null, where: source } },
  script,
);
