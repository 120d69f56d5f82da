import { z } from "zod";
import type { Example } from "../contract.ts";
import examplesData from "./examples.json" with { type: "json" };
import { type Contribution, contributionSchema } from "./schema.ts";

export const examples: Example<Contribution>[] = z
  .array(z.object({ side: z.enum(["formal", "informal"]), round: z.int(), body: contributionSchema }))
  .parse(examplesData);
