import { notesFor } from "../contract.ts";
import texts from "./notes.json" with { type: "json" };

export const notes = notesFor("rollenmarkt", texts.pitfalls);
