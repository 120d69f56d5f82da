import { z } from "zod";
import type { Example } from "../contract.ts";
import json from "./examples.json" with { type: "json" };
import { type Body, body } from "./schema.ts";

const example = body.extend({ side: z.enum(["formal", "informal"]) });

/** A mothers' group and a neighbourhood team that introduce themselves. */
export const examples: Example<Body>[] = z
  .array(example)
  .parse(json)
  .map(({ side, ...sent }) => ({ side, round: 0, body: sent }));
