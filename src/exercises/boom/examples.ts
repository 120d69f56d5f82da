import { z } from "zod";
import type { Example } from "../contract.ts";
import examplesJson from "./examples.json" with { type: "json" };
import { type Body, body } from "./schema.ts";

export const examples: Example<Body>[] = z
  .array(z.object({ side: z.enum(["formal", "informal"]), round: z.int(), body }))
  .parse(examplesJson);
