import {
  type Entry,
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  type LineKind,
  type Material,
  type PartnerRef,
  peopleIn,
} from "../contract.ts";
import type { Body, Setup } from "./schema.ts";

type Input = ExerciseInput<Setup, Body>;
type Told = { entry: Entry<Body>; partner: PartnerRef };

/** What organisations want to reach and need, for later exercises to start from; only once the room has seen it. */
export function material(input: Input): Material[] {
  return told(input).flatMap(({ entry, partner }): Material[] => {
    const common = { text: entry.body.text, sources: [entry.id] };
    if (entry.body.question === "samen") return [{ kind: "goal", side: null, partnerId: null, ...common }];
    if (entry.body.question === "gebruiken")
      return [{ kind: "need", side: partner.side, partnerId: partner.id, ...common }];
    return [];
  });
}

/** Goals and a shared vision out of what they want to reach together; strengths and needs out of give and take. */
export function harvest(input: Input): HarvestLine[] {
  return told(input)
    .flatMap(({ entry, partner }) => linesOf(entry, partner))
    .sort((one, other) => peopleIn(other.backers) - peopleIn(one.backers));
}

const told = ({ entries, partners }: Input): Told[] =>
  entries.flatMap((entry) => {
    const partner = partners.find(({ id }) => id === entry.partnerId);
    return partner ? [{ entry, partner }] : [];
  });

function linesOf(entry: Entry<Body>, { side }: PartnerRef): HarvestLine[] {
  const { question, text } = entry.body;
  const line = (kind: LineKind, fields: Record<string, string>): HarvestLine => ({
    kind,
    fields,
    sources: [entry.id],
    backers: eachOnce([entry, ...entry.doubles]),
  });
  switch (question) {
    case "samen":
      return [line("goal", { text, sign: "" }), line("vision", { text })];
    case "geven":
      return [line(side === "formal" ? "formalStrength" : "informalStrength", { text })];
    case "gebruiken":
      return [line(side === "formal" ? "formalNeed" : "informalNeed", { text })];
    default:
      return [];
  }
}
