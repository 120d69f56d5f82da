import type { LineKind, ProgressState } from "../../exercises/contract.ts";
import texts from "./texts.json" with { type: "json" };

export type StateChoice = { value: ProgressState; label: string };

/** How far a line of this kind can be, in words and in order; none where a kind has no progress. */
export const statesOf = (kind: string): StateChoice[] => (isFollowed(kind) ? choices[kind] : []);

export const isFollowed = (kind: string): kind is Followed => kind in choices;

/** The same in the words of the kind. */
export const stateText = (kind: string, state: ProgressState): string =>
  statesOf(kind).find(({ value }) => value === state)?.label ?? "";

type Followed = Extract<LineKind, "action" | "condition">;

const { action, condition } = texts.states;
const choices: Record<Followed, StateChoice[]> = {
  action: [
    { value: "open", label: action.open },
    { value: "busy", label: action.busy },
    { value: "done", label: action.done },
    { value: "dropped", label: action.dropped },
  ],
  condition: [
    { value: "open", label: condition.open },
    { value: "busy", label: condition.busy },
    { value: "done", label: condition.done },
  ],
};

/** How the database spells them. */
export const progressStates = { OPEN: "open", BUSY: "busy", DONE: "done", DROPPED: "dropped" } as const;
export const storedProgress = { open: "OPEN", busy: "BUSY", done: "DONE", dropped: "DROPPED" } as const;
