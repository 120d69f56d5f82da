import { readStanding } from "../../contributions/reads.ts";
import { othersTurn } from "../../lib/othersTurn.ts";
import { readLandedIn, readUnused, type UnusedStep } from "../../samenwerkingsafspraak/origin/reads.ts";
import type { Host } from "../../sessions/access.ts";
import { type SessionRoom, stepsOf } from "../../sessions/reads.ts";
import { type StepYield, stepYield } from "./stepYield.ts";

/** What a whole session yielded: per part what each step did, and what of it stands in no agreement. */
export type SessionYield = {
  room: SessionRoom;
  parts: { id: string; date: string; steps: StepYield[] }[];
  unused: UnusedStep[];
};

/** What the session of this host yielded, as who leads may read it. NOT_FOUND. */
export async function readYield(host: Host): Promise<SessionYield> {
  const { room, rows } = await readStanding(host.sessionId, (room) => stepsOf(room).map(({ id }) => id));
  const partnershipIds = room.partnerships.map(({ id }) => id);
  const stepIds = stepsOf(room).map(({ id }) => id);
  const landed = await readLandedIn(host, partnershipIds, stepIds);
  const parts: SessionYield["parts"] = [];
  for (const { id, date, steps } of room.parts) {
    const yielded: StepYield[] = [];
    for (const step of steps) {
      const one = stepYield({ room, rows, landed }, step);
      if (one) yielded.push(one);
      await othersTurn();
    }
    parts.push({ id, date, steps: yielded });
  }
  return { room, parts, unused: await readUnusedIn(host, partnershipIds) };
}

/** What landed nowhere in each samenwerking, together by step. */
async function readUnusedIn(host: Host, partnershipIds: string[]): Promise<UnusedStep[]> {
  const steps = new Map<string, UnusedStep>();
  for (const partnershipId of partnershipIds)
    for (const step of await readUnused(host, partnershipId)) {
      const known = steps.get(step.stepId)?.items ?? [];
      steps.set(step.stepId, { ...step, items: [...known, ...step.items] });
    }
  return [...steps.values()];
}
