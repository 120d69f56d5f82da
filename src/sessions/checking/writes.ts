import { act } from "../../accounts/act/writes.ts";
import { findExercise } from "../../exercises/registry.ts";
import type { Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import type { Contribution } from "../../lib/prisma/client.ts";
import type { Host } from "../access.ts";
import type { ChecksRequest } from "./schema.ts";

/**
 * Sets whether what is sent in a step waits until the host let it through. What waits already is let through when that
 * ends, which must be said: `letThrough`. Answers the session's revision. NOT_NOW where something waits and that was not
 * said, NOT_FOUND for another session's.
 */
export async function setChecks(
  host: Host,
  stepId: string,
  { on, letThrough = false }: ChecksRequest,
): Promise<number> {
  const passes = letThrough && !on;
  const verb = passes ? "answers.letThrough" : "prepare.setChecks";
  return act(host, verb, { kind: "step", id: stepId }, async (tx, { revision, nothing }) => {
    const step = await stepOf(tx, host, stepId);
    if (passes) await passAll(tx, stepId, revision);
    if (!on && (await doesWait(tx, stepId))) throw new Problem("NOT_NOW");
    if (step.checks !== on) await tx.step.update({ where: { id: stepId }, data: { checks: on } });
    else nothing();
    return revision;
  });
}

/** Lets all through that waits in a step, at once. Answers the session's revision. NOT_FOUND for another session's. */
export async function letThrough(host: Host, stepId: string): Promise<number> {
  return act(host, "answers.letThrough", { kind: "step", id: stepId }, async (tx, { revision, nothing }) => {
    await stepOf(tx, host, stepId);
    if ((await passAll(tx, stepId, revision)) === 0) nothing();
    return revision;
  });
}

type Sent = Pick<Contribution, "id" | "stepId" | "round">;

/** Lets one contribution through with the answers to it. NOT_NOW for what is anonymous: who goes first would be told apart. */
export async function passOne(tx: Tx, { id, stepId, round }: Sent, revision: number): Promise<void> {
  const { exercise, setup } = await tx.step.findUniqueOrThrow({ where: { id: stepId } });
  if (findExercise(exercise)?.roundsOf(setup)[round]?.anonymous) throw new Problem("NOT_NOW");
  const data = { passedAt: revision };
  await tx.contribution.updateMany({ where: { id, passedAt: null }, data });
  await tx.support.updateMany({ where: { contributionId: id, passedAt: null }, data });
}

async function passAll(tx: Tx, stepId: string, revision: number): Promise<number> {
  const data = { passedAt: revision };
  const sent = await tx.contribution.updateMany({ where: { stepId, passedAt: null }, data });
  const answers = await tx.support.updateMany({ where: { contribution: { stepId }, passedAt: null }, data });
  return sent.count + answers.count;
}

/** What is hidden, or the double of another one, is decided already. */
async function doesWait(tx: Tx, stepId: string): Promise<boolean> {
  const there = { stepId, hidden: false, mergedIntoId: null };
  const waits = { OR: [{ passedAt: null }, { supports: { some: { passedAt: null } } }] };
  return (await tx.contribution.count({ where: { ...there, ...waits } })) > 0;
}

async function stepOf(tx: Tx, { sessionId }: Host, id: string) {
  const step = await tx.step.findFirst({ where: { id, part: { sessionId } } });
  if (!step) throw notFound();
  return step;
}
