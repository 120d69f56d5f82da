import type { Author, Entry, ExerciseInput, PhoneViewer } from "../contract.ts";
import { type Contribution, contributionSchema, type Setup, setupSchema } from "./schema.ts";

export const team = { id: "team", name: "Wijkteam Noord", side: "formal" } as const;
export const bridge = { id: "bridge", name: "Buurthuis De Brug", side: "informal" } as const;

export const amir: Author = { participantId: "amir", partnerId: bridge.id, standing: "informal" };
export const bea: Author = { participantId: "bea", partnerId: team.id, standing: "formal" };
export const hannaForATable: Author = { participantId: null, partnerId: bridge.id, standing: "informal" };
export const formalPerson = (number: number): Author => ({ ...bea, participantId: `formal-${number}` });

export const viewerOf = ({ partnerId, standing }: Author): PhoneViewer => ({ partnerId, standing });
export const choice = (pitfall: string): Contribution => contributionSchema.parse({ kind: "choice", pitfall });
export const rule = (pitfall: string, when: string, response: string): Contribution =>
  contributionSchema.parse({ kind: "rule", pitfall, when, response });

let sent = 0;
export function entry(by: Author, body: Contribution, more: Partial<Entry<Contribution>> = {}): Entry<Contribution> {
  sent += 1;
  return {
    ...by,
    id: `entry-${sent}`,
    body,
    round: body.kind === "choice" ? 0 : 1,
    label: "fiets",
    starred: false,
    supports: [],
    doubles: [],
    circle: "room",
    ...more,
  };
}

export function input(
  entries: Entry<Contribution>[],
  more: Partial<ExerciseInput<Setup, Contribution>> = {},
): ExerciseInput<Setup, Contribution> {
  const partners = [team, bridge];
  return {
    state: "open",
    round: 0,
    page: 0,
    revealed: more.state === "shown" || more.state === "closed",
    setup: setupSchema.parse({}),
    entries,
    partners,
    material: [],
    agreement: null,
    ...more,
  };
}
