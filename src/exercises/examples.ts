import type { z } from "zod";
import type { Side } from "./people.ts";

/** A realistic set of contributions, for the demo, the tests and the example PDF. */
export type Example<Body> = { side: Side; round: number; body: Body };

/** Examples as an exercise keeps them in its `examples.json`: its bodies, each with its side and in which round it was sent (the first unless it says so). Throws a ZodError. */
export const examplesOf = <Body>(body: z.ZodType<Body>, kept: { side: string; round?: number }[]): Example<Body>[] =>
  kept.map(({ side, round = 0, ...sent }) => ({
    side: side === "formal" ? "formal" : "informal",
    round,
    body: body.parse(sent),
  }));
