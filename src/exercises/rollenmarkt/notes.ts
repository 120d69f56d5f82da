import { notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import script from "./script.json" with { type: "json" };

export const notes = notesOf(content.exercise, script);
