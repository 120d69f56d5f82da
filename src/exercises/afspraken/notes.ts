import { notesFor } from "../contract.ts";
import texts from "./texts.json" with { type: "json" };

export const notes = notesFor("afspraken", texts.pitfalls);
