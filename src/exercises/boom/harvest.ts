import {
  type Entry,
  type ExerciseInput,
  type HarvestLine,
  type Material,
  ownSide,
  peopleIn,
  type Side,
} from "../contract.ts";
import type { Body, Setup } from "./schema.ts";
import { type BoomInput, backers, inOrder } from "./tally.ts";

const MATERIAL = { vruchten: "goal", wortels: "strength", stam: "role", zon: "condition", gieter: "need" } as const;

/** What later steps may start from. */
export const material = (input: BoomInput): Material[] =>
  bySupport(inOrder(input)).map((entry) => ({
    kind: MATERIAL[entry.body.part],
    side: ownSide(entry, input.partners),
    partnerId: entry.partnerId,
    text: entry.body.text,
    sources: [entry.id],
  }));

/** The agreement's lines out of the tree, the most supported first; what came from an earlier step is that step's to offer. */
export const harvest = (input: ExerciseInput<Setup, Body>): HarvestLine[] =>
  bySupport(input.entries).map((entry) => ({
    ...lineOf(entry, ownSide(entry, input.partners)),
    sources: [entry.id],
    backers: backers(entry),
  }));

const bySupport = (entries: Entry<Body>[]) => entries.toSorted((a, b) => peopleIn(backers(b)) - peopleIn(backers(a)));

function lineOf({ body: { part, text }, partnerId }: Entry<Body>, side: Side): Pick<HarvestLine, "kind" | "fields"> {
  const formal = side === "formal";
  switch (part) {
    case "vruchten":
      return { kind: "goal", fields: { text, sign: "" } };
    case "wortels":
      return { kind: formal ? "formalStrength" : "informalStrength", fields: { text } };
    case "stam":
      return { kind: formal ? "formalRole" : "informalRole", fields: { text, owner: partnerId, reason: "" } };
    case "zon":
      return { kind: "condition", fields: { text, owner: "", met: "nee" } };
    case "gieter":
      return { kind: formal ? "formalNeed" : "informalNeed", fields: { text } };
  }
}
