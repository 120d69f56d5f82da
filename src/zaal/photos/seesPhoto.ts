import type { Recent } from "../../contributions/recent.ts";
import type { Viewer } from "../../sessions/access.ts";
import { circleIn } from "../../sessions/circles/inStep.ts";
import { stepsOf } from "../../sessions/reads.ts";
import { forHost } from "../snapshot/answers.ts";
import { nowAt } from "../snapshot/now.ts";

/**
 * Whether somebody may see the photo of this contribution now: its sender always, the host where the words may be read,
 * wall and phones where the exercise shows them the words. Pure.
 */
export function seesPhoto({ room, rows }: Recent, contributionId: string, viewer: Viewer): boolean {
  const row = rows.find(({ id }) => id === contributionId);
  const step = stepsOf(room).find(({ id }) => id === row?.stepId);
  const now = step && nowAt({ room, rows, agreements: {} }, step);
  if (!row || !now) return false;
  const { exercise, input, inputIn } = now;
  const isAmong = (some: { id: string }[]) => some.some(({ id }) => id === contributionId);
  switch (viewer.kind) {
    case "seat":
      return (
        row.participantId === viewer.participantId ||
        isAmong(exercise.visibleTo(inputIn(circleIn(room, step, viewer)), viewer))
      );
    case "screen":
      return isAmong(exercise.visibleTo(input, null));
    case "host":
      return isAmong(forHost(rowsOf(step.id), exercise.roundsOf(step.setup), step));
  }

  function rowsOf(stepId: string) {
    return rows.filter((one) => one.stepId === stepId);
  }
}
