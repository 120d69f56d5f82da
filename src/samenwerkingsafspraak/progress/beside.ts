import { type AgreementDocument, isOver, type LineProgress, type ProgressState } from "../../exercises/contract.ts";
import { isFollowed, stateText } from "./states.ts";

/** What was told of lines: how far each is, and when that was said (ISO), by the line's id. */
export type Told = Map<string, { state: ProgressState; at: string }>;

/** How far the actions and conditions of these sections are on this day, in the order in which they stand. Pure. */
export function progressBeside(
  sections: AgreementDocument["sections"],
  told: Told,
  day: string,
): AgreementDocument["progress"] {
  const groups = sections.flatMap((section) => section.groups).filter(({ kind }) => isFollowed(kind));
  const lines = groups.flatMap(({ kind, rows }) =>
    rows.map(({ id }): LineProgress => {
      const { state, at } = told.get(id) ?? { state: "open" as const, at: null };
      return { lineId: id, state, text: stateText(kind, state), at };
    }),
  );
  return { day, lines };
}

/** The document of a frozen version as it was signed, with how far its actions and conditions are by now. */
export const withProgress = (document: AgreementDocument, told: Told, day: string): AgreementDocument => ({
  ...document,
  progress: progressBeside(document.sections, told, day),
});

/** Whether the day by which it was to be done has gone by, and it is not done. Days as YYYY-MM-DD. */
export const isLate = (when: string | undefined, state: ProgressState, today: string): boolean =>
  Boolean(when) && (when ?? "") < today && !isOver(state);
