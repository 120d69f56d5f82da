import type { Side } from "../contract.ts";

/** Who speaks after the first voice: the other side. */
export const secondOf = (first: Side): Side => (first === "formal" ? "informal" : "formal");
