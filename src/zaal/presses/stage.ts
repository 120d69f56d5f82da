import type { StepState } from "../../exercises/contract.ts";

/** What a step's next and previous press depend on. */
export type Position = {
  state: StepState;
  round: number;
  page: number;
  /** Whether what was sent in this round has been laid open. */
  revealed: boolean;
  /** For each round whether phones send something in it. */
  rounds: { collects: boolean }[];
  pages: number;
  /** The pages at which the big button stops: the first of each part that has a name. */
  stops: number[];
  opensItself: boolean;
};

export type Target = { state: StepState; round: number; page: number };

/** One press forward: a new stage of this step, or on to the next step. `name` names the button. */
export type Press = { name: "open" | "show" | "page" | "round"; to: Target } | { name: "step" };

/** How a round begins: phones send first, or there is only something to look at. */
const enter = ({ rounds }: Pick<Position, "rounds">, round: number): Target => ({
  state: rounds[round]?.collects ? "open" : "shown",
  round,
  page: 0,
});

/** How a step begins when the programme comes to it for the first time. */
export const arrive = (step: Pick<Position, "rounds" | "opensItself">): Target =>
  step.opensItself ? enter(step, 0) : { state: "planned", round: 0, page: 0 };

/**
 * What a clicker does: planned → open → shown → its pages → the next round → … → the next step. It closes nothing:
 * late contributions are welcome until somebody closes the step.
 */
export function forward(step: Position): Press {
  const { state, round, page } = step;
  if (state === "planned") return { name: "open", to: enter(step, 0) };
  if (state === "open") return { name: "show", to: { state: "shown", round, page: 0 } };
  if (state === "closed") return { name: "step" };
  if (page + 1 < step.pages) return { name: "page", to: { state, round, page: page + 1 } };
  if (round + 1 < step.rounds.length) return { name: "round", to: enter(step, round + 1) };
  return { name: "step" };
}

/** What the big button does: the same, but of the pages it only takes the first of each part. */
export function onward(step: Position): Press {
  const press = forward(step);
  if (press.name !== "page") return press;
  const stop = step.stops.find((page) => page > step.page);
  return stop === undefined
    ? forward({ ...step, page: step.pages - 1 })
    : { name: "page", to: { ...press.to, page: stop } };
}

/** What a clicker's key back does, down to the step's beginning; null is back to the step before. */
export function back(step: Position): Target | null {
  const { state, round, page, revealed } = step;
  const collects = step.rounds[round]?.collects ?? false;
  if (state === "closed")
    return revealed || !collects ? { state: "shown", round, page } : { state: "open", round, page: 0 };
  if (state === "shown" && page > 0) return { state, round, page: page - 1 };
  if (state === "shown" && collects) return { state: "open", round, page: 0 };
  if (round > 0) return { state: "shown", round: round - 1, page: 0 };
  return null;
}

/** What the button "terug" does: the big button's way back. */
export function homeward(step: Position): Target | null {
  const target = back(step);
  if (step.state !== "shown" || step.page === 0 || !target) return target;
  return { ...target, page: step.stops.filter((page) => page < step.page).at(-1) ?? 0 };
}

/** Whether the round that a step moves to lies open then: shown does that, and closing keeps it as it was. */
export function reveals(step: Pick<Position, "round" | "revealed">, to: Target): boolean {
  if (to.state !== "closed") return to.state === "shown";
  return to.round < step.round || (to.round === step.round && step.revealed);
}
