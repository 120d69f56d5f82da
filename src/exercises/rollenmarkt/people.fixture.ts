import type { Author, Entry, ExerciseInput, PhoneViewer } from "../contract.ts";
import { type Choice, choiceSchema, type Setup, setupSchema } from "./schema.ts";

export const team = { id: "team", name: "Wijkteam Noord", side: "formal" } as const;
export const bridge = { id: "bridge", name: "Buurthuis De Brug", side: "informal" } as const;
export const mothers = { id: "mothers", name: "Moedergroep", side: "informal" } as const;
export const partners = [team, bridge, mothers];

export const amir: Author = { participantId: "amir", partnerId: bridge.id, standing: "informal" };
export const bea: Author = { participantId: "bea", partnerId: team.id, standing: "formal" };
export const carl: Author = { participantId: "carl", partnerId: mothers.id, standing: "both" };
export const hannaForATable: Author = { participantId: null, partnerId: bridge.id, standing: "informal" };

export const viewerOf = ({ partnerId, standing }: Author): PhoneViewer => ({ partnerId, standing });

export const choose = (role: string, owner: string, reason = `daarom ${role}`): Choice =>
  choiceSchema.parse({ role, owner, reason });

let sent = 0;
export function entry(by: Author, body: Choice, more: Partial<Entry<Choice>> = {}): Entry<Choice> {
  sent += 1;
  return {
    ...by,
    id: `entry-${sent}`,
    body,
    round: 0,
    label: "fiets",
    starred: false,
    supports: [],
    doubles: [],
    circle: "room",
    ...more,
  };
}

export const answer = (by: Author, value: string, note = "") => ({ ...by, value, note });

export function input(
  entries: Entry<Choice>[],
  more: Partial<ExerciseInput<Setup, Choice>> = {},
): ExerciseInput<Setup, Choice> {
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
