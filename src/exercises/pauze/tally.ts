import { content } from "../contract.ts";

const item = content.programmeItems.find(({ id }) => id === "pauze");

export const title = item?.title ?? "";

/** What wall and phones say; until when is in the time bar. */
export const breakView = (): { line: string } => ({ line: item?.projector[1] ?? "" });
