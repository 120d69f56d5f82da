import type { Input } from "../../contributions/inputs.ts";
import type { Entry, Exercise } from "../../exercises/contract.ts";

/** A contribution as the facilitator reads it beside the agreement. */
export type Told = {
  id: string;
  /** The title of the step in which it was sent, and of what it was sent to there; "" for nothing in particular. */
  step: string;
  group: string;
  text: string;
  /** In which language its writer says that it is, and what the facilitator wrote under it in Dutch. */
  lang: string | null;
  dutch: string;
  /** The picture word of the seat, and its organisation; both "" where nobody may know whose it is. */
  label: string;
  partner: string;
};

/**
 * These contributions to a step in words, as the facilitator may read them: without the names of anonymous rounds, and
 * nothing of what is held back. What says no more than which choice was made is left out where `wordsOnly`. Pure.
 */
export function toldIn(exercise: Exercise, input: Input, wordsOnly = false): Told[] {
  const groups = new Map(exercise.groups(input).map((group) => [group.key, group]));
  return exercise.forHost(input).flatMap((entry) => {
    const group = groups.get(exercise.groupOf(entry.body, entry));
    if (wordsOnly && group?.tally) return [];
    return [
      { ...whoSent(entry, input), step: exercise.title, group: group?.title ?? "", ...said(exercise, entry, input) },
    ];
  });
}

const said = (exercise: Exercise, { id, body, lang = null, dutch = "" }: Entry<unknown>, input: Input) => ({
  ...{ id, lang, dutch },
  text: exercise.summary(body, input),
});

const whoSent = ({ label, partnerId }: Entry<unknown>, { partners }: Input) => ({
  label,
  partner: partners.find(({ id }) => id === partnerId)?.name ?? "",
});
