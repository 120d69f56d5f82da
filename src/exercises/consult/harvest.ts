import {
  type Entry,
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  type Line,
  line,
  type Material,
} from "../contract.ts";
import { materialOf, mostBacked, offering } from "../kit/yields.ts";
import { isTip } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";

type Input = Pick<ExerciseInput<Setup, Body>, "entries">;

/** What a circle takes along: the tips that somebody of it chose, and what it heard and wrote down itself. */
const takenIn = ({ entries }: Input): Entry<Body>[] =>
  mostBacked(entries.filter(({ body, supports }) => body.part === "mee" || (isTip(body.part) && supports.length > 0)));

/** What later steps may start from. */
export const material = (input: Input): Material[] =>
  takenIn(input).map((entry) => materialOf(entry, entry.body.part === "letop" ? "pitfall" : "condition"));

/** Behind a tip stand those who took it along: who gave it is of another circle. */
export const harvest = (input: Input): HarvestLine[] =>
  takenIn(input).map((entry) => ({
    ...offering(entry, lineOf(entry.body)),
    ...(isTip(entry.body.part) && { backers: eachOnce(entry.supports) }),
  }));

const lineOf = ({ part, text }: Body): Line =>
  part === "letop" ? line.whatif({ risk: text }) : line.condition({ text });
