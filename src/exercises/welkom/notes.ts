import { type Notes, notesFor } from "../contract.ts";
import texts from "./notes.json" with { type: "json" };

const script = notesFor("welkom", texts.pitfalls);
const [side = ""] = script.ask;

// The toolkit's second question wants pictures to choose from; here it is asked aloud.
export const notes: Notes = { ...script, ask: [side, ...texts.ask], tips: [...texts.tips, ...script.tips] };
