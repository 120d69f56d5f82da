import { readContributions, stepsNeeded } from "../../../../contributions/reads.ts";
import { composeSnapshot, type Moment } from "../../../../contributions/snapshot.ts";
import { findExercise } from "../../../../exercises/registry.ts";
import { notFound } from "../../../../lib/errors.ts";
import { createHub } from "../../../../live/hub.ts";
import { readAgreementOf } from "../../../../samenwerkingsafspraak/reads.ts";
import type { Viewer } from "../../../../sessions/access.ts";
import { currentStep, readRoom } from "../../../../sessions/reads.ts";

/** Reads everything that a snapshot of this session needs now. The room comes first: its revision may be older than the rest, never newer. */
async function readMoment(sessionId: string): Promise<Moment> {
  const room = await readRoom(sessionId);
  if (!room) throw notFound();
  const step = currentStep(room);
  const wants = step ? findExercise(step.exercise)?.uses : [];
  const [rows, agreement] = await Promise.all([
    step ? readContributions(stepsNeeded(room, step)) : [],
    wants?.includes("agreement") ? readAgreementOf(sessionId) : null,
  ]);
  return { room, rows, agreement };
}

/** What this viewer's audience may see of the session now. */
export async function readSnapshot(viewer: Viewer, audience: string) {
  return composeSnapshot(await readMoment(viewer.sessionId), audience);
}

const open = () =>
  createHub<Moment>({
    load: readMoment,
    compose: (moment, audience) => ({
      revision: moment.room.revision,
      json: JSON.stringify(composeSnapshot(moment, audience)),
    }),
    admits: ({ room }, viewer) => !room.seats.some(({ id, removed }) => removed && id === viewer),
  });

const shared = globalThis as unknown as { vruchtbareBodemHub?: ReturnType<typeof open> };

/** The process's one hub of open streams. */
export function hub() {
  shared.vruchtbareBodemHub ??= open();
  return shared.vruchtbareBodemHub;
}
