import { type Notes, notesFor } from "../contract.ts";
import texts from "./notes.json" with { type: "json" };

const script = notesFor("kracht", texts.pitfalls);

export const notes: Notes = { ...script, tips: [...script.tips, ...texts.tips] };
