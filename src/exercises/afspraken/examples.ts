import { z } from "zod";
import type { Example } from "../contract.ts";
import examplesJson from "./examples.json" with { type: "json" };
import { type Body, exampleBody } from "./schema.ts";

/** `$soon` stands for a day within a month, `$later` for one in half a year. */
export const examples: Example<Body>[] = z
  .array(z.object({ side: z.enum(["formal", "informal"]), round: z.int(), body: exampleBody }))
  .parse(examplesJson);
