import { z } from "zod";
import type { Example } from "../contract.ts";
import json from "./examples.json" with { type: "json" };
import { type Body, body } from "./schema.ts";
import { SIDES } from "./sides.ts";

/** What the two sides of a neighbourhood wrote about each other, and one point that was missing. */
export const examples: Example<Body>[] = z
  .array(z.object({ side: z.enum(SIDES), round: z.number(), body }))
  .parse(json);
