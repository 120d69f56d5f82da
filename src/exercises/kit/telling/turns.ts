import { type ExerciseInput, pageOf, type SetupChoice } from "../../contract.ts";

type Step = ExerciseInput<unknown, unknown>;

/**
 * Who tells now (the last of `told`) and told before; who tells after that; and who had not told when it was closed. With a
 * `turn` the wall is at another circle than this one: nobody of it tells now.
 */
export type Turns<Teller> = { told: Teller[]; next: Teller | null; untold: Teller[] } & Pick<Step, "turn">;

type At = Pick<Step, "revealed" | "state" | "page" | "turn">;

/** Whose turn it is: every teller has a page of the wall, once it is shown. */
export function turnsOf<Teller>(tellers: Teller[], { revealed, state, page, turn }: At): Turns<Teller> {
  const reached = { past: tellers.length, "to come": 0, now: pageOf(tellers, page, 1).page + 1 }[turn ?? "now"];
  const told = revealed ? tellers.slice(0, reached) : [];
  return {
    told,
    next: state === "shown" && !turn ? (tellers[told.length] ?? null) : null,
    untold: state === "closed" ? tellers.slice(told.length) : [],
    ...(turn && { turn }),
  };
}

/** Those who tell as it was chosen, and who was not chosen after them, in the `usual` order of these. */
export function inOrder<Teller extends { id: string }>(
  tellers: Teller[],
  chosen: string[],
  usual = (rest: Teller[]) => rest,
): Teller[] {
  const first = [...new Set(chosen)].flatMap((id) => tellers.filter((teller) => teller.id === id));
  return [...first, ...usual(tellers.filter((teller) => !first.includes(teller)))];
}

/** The order of telling, to be set in the regie under the name "order". */
export const orderChoice = (label: string, options: SetupChoice["options"]): SetupChoice => ({
  ...{ name: "order", kind: "order", label, options },
  value: options.map(({ id }) => id),
});

/** The same as what may be set of these tellers: nothing where there is but one. */
export const orderOf = (label: string, tellers: { id: string; title: string }[]): SetupChoice[] =>
  tellers.length > 1
    ? [
        orderChoice(
          label,
          tellers.map(({ id, title }) => ({ id, label: title })),
        ),
      ]
    : [];
