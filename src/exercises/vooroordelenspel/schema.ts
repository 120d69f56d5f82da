import { z } from "zod";
import { cardIds } from "./cards.ts";

/** `cards`: which of them are played, one side and the other in turn; none picked means all. */
export const setup = z.object({
  cards: z
    .array(z.enum(cardIds))
    .default([])
    .transform((picked) => cardIds.filter((id) => picked.length === 0 || picked.includes(id))),
});

/** Nobody sends anything: nothing of this game is kept. */
export const body = z.never();

export type Setup = z.output<typeof setup>;
