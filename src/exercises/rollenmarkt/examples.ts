import { z } from "zod";
import type { Example } from "../contract.ts";
import examplesData from "./examples.json" with { type: "json" };
import { type Choice, choiceSchema } from "./schema.ts";

/** Of each side the first three are one person's. `$formal` and `$informal` stand for a partner of that side. */
export const examples: Example<Choice>[] = z
  .array(z.object({ side: z.enum(["formal", "informal"]), round: z.int(), body: choiceSchema }))
  .parse(examplesData);
