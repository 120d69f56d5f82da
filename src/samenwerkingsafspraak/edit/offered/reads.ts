import type { Input } from "../../../contributions/inputs.ts";
import { readStepInputs } from "../../../contributions/reads.ts";
import { type OfferedLine, type PartnerRef, WHOLE_ROOM } from "../../../exercises/contract.ts";
import { findExercise } from "../../../exercises/registry.ts";
import { db } from "../../../lib/db.ts";
import { notFound } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import { othersTurn } from "../../../lib/othersTurn.ts";
import type { Host } from "../../../sessions/access.ts";
import { composeHarvest, type HarvestSection, type StepOffers } from "../../lines/harvest.ts";
import { partnerOf } from "../../reads.ts";

/**
 * What the steps of the session offer to each of the 17 sections of a samenwerking's agreement, and its partners, whose
 * names stand in it: nothing that others said or did. Without `partnershipId` of the first. NOT_FOUND for another
 * session's samenwerking.
 */
export async function readHarvest(
  host: Host,
  partnershipId?: string,
): Promise<{ sections: HarvestSection[]; partners: PartnerRef[] }> {
  if (partnershipId !== undefined && !isUuid(partnershipId)) throw notFound();
  const [steps, { partners, taken }] = await Promise.all([
    readOffers(host, partnershipId),
    readTaken(host, partnershipId),
  ]);
  await othersTurn();
  return { sections: composeHarvest(steps, taken, partners), partners };
}

/** The lines that each step of the session offers, with the step's title. */
async function readOffers(host: Host, partnershipId?: string): Promise<StepOffers[]> {
  const offers: StepOffers[] = [];
  for (const { step, input } of await readStepInputs(host, partnershipId)) {
    const exercise = findExercise(step.exercise);
    if (exercise)
      offers.push({ stepId: step.id, title: exercise.title, lines: inTheirCircles(exercise.harvest(input), input) });
    if (input.entries.length > 0) await othersTurn();
  }
  return offers;
}

/** An offer is of the circle in which what it came from was made, however the step is divided since. */
function inTheirCircles(lines: OfferedLine[], { entries, circle: whole }: Input) {
  const circles = new Map(entries.map(({ id, circle }) => [id, circle]));
  return lines.map((line) => ({ ...line, circle: circles.get(line.sources[0] ?? "") ?? whole ?? WHOLE_ROOM }));
}

async function readTaken({ sessionId }: Host, id: string | undefined) {
  const partnership = await db().partnership.findFirst({
    where: { id, sessionId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    include: {
      partners: { orderBy: [{ order: "asc" }, { id: "asc" }] },
      agreement: { include: { lines: { where: { takenOut: false }, include: { offers: true } } } },
    },
  });
  if (!partnership) throw notFound();
  const lines = partnership.agreement?.lines ?? [];
  return {
    partners: partnership.partners.map(partnerOf),
    taken: lines.map(({ kind, offers }) => ({ kind, offers })),
  };
}
