import { readStanding, readStepInputs } from "../../contributions/reads.ts";
import { within } from "../../contributions/within.ts";
import { findExercise } from "../../exercises/registry.ts";
import { db } from "../../lib/db.ts";
import { notFound } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import { othersTurn } from "../../lib/othersTurn.ts";
import type { Host } from "../../sessions/access.ts";
import { stepsOf } from "../../sessions/reads.ts";
import { readHarvest } from "../edit/offered/reads.ts";
import type { HarvestSection } from "../lines/harvest.ts";
import { type Told, toldIn } from "./told.ts";

/** What a line came from: how many contributions, and those that are still there, hidden ones too. */
type LineOrigin = { count: number; items: Told[] };

/** The contributions that a line of an agreement of the session came from. NOT_FOUND for any other line. */
export async function readLineOrigin(host: Host, lineId: string): Promise<LineOrigin> {
  if (!isUuid(lineId)) throw notFound();
  const line = await db().agreementLine.findFirst({
    where: { id: lineId, agreement: { partnership: { sessionId: host.sessionId } } },
    include: { sources: true, agreement: true },
  });
  if (!line) throw notFound();
  const ids = new Set(line.sources.map(({ contributionId }) => contributionId));
  const { partnershipId } = line.agreement;
  const standing = await readStanding(host.sessionId, (room) => stepsOf(room).map(({ id }) => id));
  const { rows } = within(standing, partnershipId);
  const sent = Map.groupBy(rows, ({ stepId }) => stepId);
  const steps = new Set(rows.flatMap(({ id, stepId }) => (ids.has(id) ? [stepId] : [])));
  const told = new Map<string, Told>();
  for (const { step, input } of await readStepInputs(host, partnershipId)) {
    const exercise = findExercise(step.exercise);
    if (!exercise || !steps.has(step.id)) continue;
    // Of which of its circles it was, the line itself knows no more.
    for (const one of toldIn(exercise, { ...input, entries: sent.get(step.id) ?? [] }))
      if (ids.has(one.id) && !told.get(one.id)?.partner) told.set(one.id, one);
  }
  return { count: Math.max(line.sourceCount, told.size), items: [...told.values()] };
}

/** A contribution that ended in no line, and whether it can be taken over as it is. */
export type Unused = Told & { isOffered: boolean };

/** The contributions to one step that ended in no line, in order of arrival. */
export type UnusedStep = { stepId: string; title: string; items: Unused[] };

/**
 * What was said in the session and stands in no line of a samenwerking's agreement, step by step; what was only a choice of
 * a few is no such thing. `sections` is its harvest, for who has read that already. Without `partnershipId` of the first.
 * NOT_FOUND for another session's samenwerking.
 */
export async function readUnused(
  host: Host,
  partnershipId?: string,
  sections?: HarvestSection[],
): Promise<UnusedStep[]> {
  const offers = (sections ?? (await readHarvest(host, partnershipId)).sections).flatMap((section) => section.offers);
  const sourcesOf = (isTaken: boolean) =>
    new Set(offers.flatMap(({ takenOver, sources }) => (takenOver === isTaken ? sources : [])));
  const [taken, offered] = [sourcesOf(true), sourcesOf(false)];
  const inputs = await readStepInputs(host, partnershipId);
  const landed = await readLanded(inputs.map(({ step }) => step.id));
  const steps = new Map<string, UnusedStep & { seen: Set<string> }>();
  for (const { step, input } of inputs) {
    const exercise = findExercise(step.exercise);
    if (!exercise || input.entries.length === 0) continue;
    const found = steps.get(step.id) ?? { stepId: step.id, title: exercise.title, items: [], seen: new Set<string>() };
    for (const one of toldIn(exercise, input, true)) {
      if (found.seen.has(one.id) || taken.has(one.id) || landed.has(one.id)) continue;
      found.seen.add(one.id);
      found.items.push({ ...one, isOffered: offered.has(one.id) });
    }
    steps.set(step.id, found);
    await othersTurn();
  }
  return [...steps.values()].flatMap(({ seen: _, ...step }) => (step.items.length > 0 ? [step] : []));
}

/** The contributions that something of an agreement of the session came from, whichever samenwerking's it is. */
export async function readLandedIn(host: Host, partnershipIds: string[], stepIds: string[]): Promise<Set<string>> {
  const landed = await readLanded(stepIds);
  for (const partnershipId of partnershipIds) {
    const { sections } = await readHarvest(host, partnershipId);
    for (const { takenOver, sources } of sections.flatMap(({ offers }) => offers))
      if (takenOver) for (const id of sources) landed.add(id);
    await othersTurn();
  }
  return landed;
}

/** The contributions to these steps that a line came from. */
async function readLanded(stepIds: string[]): Promise<Set<string>> {
  const rows = await db().lineSource.findMany({
    where: { line: { takenOut: false }, contribution: { stepId: { in: stepIds } } },
    select: { contributionId: true },
  });
  return new Set(rows.map(({ contributionId }) => contributionId));
}
