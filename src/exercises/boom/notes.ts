import { notesFor } from "../contract.ts";
import script from "./script.json" with { type: "json" };

export const notes = notesFor("boom", script);
