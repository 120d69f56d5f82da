import { randomInt } from "node:crypto";
import { act } from "../../accounts/act/writes.ts";
import type { CircleKind } from "../../exercises/circles.ts";
import { findExercise } from "../../exercises/registry.ts";
import type { Tx } from "../../lib/db.ts";
import { invalid, notFound } from "../../lib/errors.ts";
import { idOfPress } from "../../lib/ids.ts";
import { saying } from "../../lib/saying.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import type { Host } from "../access.ts";
import { standingOf } from "../reads.ts";
import { storedCircleKinds, storedDivisionKinds } from "../stored.ts";
import type { DivisionRow } from "./circle.ts";
import { divideAnew, groupCount, type Member, type Places, placeLate } from "./groups.ts";
import { readDivisions } from "./reads.ts";
import type texts from "./refusals.texts.json";

const says = saying<typeof texts>("sessions/circles/refusals.texts");

/** Groups of about `of` people each; `mixed` where each is to have both sides. */
type DivisionWish = { kind: DivisionRow["kind"]; of: number; mixed: boolean };

/**
 * Makes an indeling of everybody who sits here now, and lets this step go by it; the one that it went by before goes, unless
 * another step still goes by it. Made anew it keeps apart who sat together. With the same `once` and wish once. Answers its
 * id. INVALID where something was sent in the step, fewer than two sit here or its exercise is not done so, NOT_FOUND for
 * another session's step.
 */
export async function makeDivision(host: Host, stepId: string, wish: DivisionWish, once = ""): Promise<string> {
  const { sessionId } = host;
  const { kind, of, mixed } = wish;
  const id = idOfPress(once, sessionId, { stepId, kind, of, mixed }) ?? uuid7();
  await act(host, "prepare.makeGroups", { kind: "step", id: stepId }, async (tx, { nothing }) => {
    requireSuit(await requireFreeStep(tx, host, stepId), kind);
    if ((await tx.division.count({ where: { id } })) > 0) return nothing();
    const members = await readMembers(tx, sessionId);
    if (members.length < 2) throw invalid("circle", says("nobody"));
    const before = await readDivisions(sessionId, tx);
    const count = groupCount(members, of, mixed);
    const groups = Array.from({ length: count }, (_, order) => ({ id: uuid7(), order }));
    const places = divideAnew(members, before, count, shuffled);
    await tx.division.create({ data: { id, sessionId, kind: storedDivisionKinds[kind], groups: { create: groups } } });
    await keepPlaces(tx, { id, groups: groups.map((group) => group.id) }, places);
    await tx.step.update({
      where: { id: stepId },
      data: { circle: storedCircleKinds[kind], divisionId: id, circles: { deleteMany: {} } },
    });
    await tx.division.deleteMany({ where: { sessionId, steps: { none: {} } } });
  });
  return id;
}

/**
 * Chooses who do a step together; null is as its exercise says. Groups and pairs go by an indeling of this kind: the one
 * that is named, or that the step went by, or none as long as nobody made one. INVALID where something was sent in the step
 * or its exercise is not done so, NOT_FOUND for another session's step or indeling, or one of another kind.
 */
export async function chooseCircle(
  host: Host,
  stepId: string,
  circle: CircleKind | null,
  divisionId?: string,
): Promise<void> {
  await act(host, "prepare.chooseCircle", { kind: "step", id: stepId }, async (tx) => {
    const step = await requireFreeStep(tx, host, stepId);
    const kind = await unlessUsual(tx, host, step, circle);
    if (kind) requireSuit(step, kind);
    const isOfGroups = circle === "group" || circle === "pair";
    const chosen = { circle: kind && storedCircleKinds[kind] };
    const data = isOfGroups
      ? { ...chosen, divisionId: await findDivision(tx, host, circle, step, divisionId) }
      : chosen;
    await tx.step.update({ where: { id: stepId }, data: { ...data, circles: { deleteMany: {} } } });
  });
}

/** Null for what the exercise takes by itself: so a step for samenwerkingen follows when a second one comes. */
async function unlessUsual(tx: Tx, { sessionId }: Host, { exercise }: { exercise: string }, kind: CircleKind | null) {
  const usual = findExercise(exercise)?.circles.usual;
  if (kind !== "room" || usual !== "partnership") return kind === usual ? null : kind;
  return (await tx.partnership.count({ where: { sessionId } })) > 1 ? kind : null;
}

/** The id of the indeling of this kind by which a step goes; null as long as there is none. NOT_FOUND for another one that is named. */
async function findDivision(
  tx: Tx,
  { sessionId }: Host,
  kind: DivisionRow["kind"],
  step: { divisionId: string | null },
  wanted: string | undefined,
): Promise<string | null> {
  const id = wanted ?? step.divisionId;
  const where = { id: id ?? "", sessionId, kind: storedDivisionKinds[kind] };
  const division = id ? await tx.division.findFirst({ where }) : null;
  if (wanted && !division) throw notFound();
  return division?.id ?? null;
}

/** Moves somebody to another group of an indeling; what was sent stays where it was made. NOT_FOUND for another session's seat or group, and a seat that was removed. */
export async function moveToGroup(host: Host, participantId: string, groupId: string): Promise<void> {
  await act(host, "prepare.moveToGroup", { kind: "seat", id: participantId }, async (tx) => {
    const { sessionId } = host;
    const group = await tx.divisionGroup.findFirst({ where: { id: groupId, division: { sessionId } } });
    const seat = await tx.participant.findFirst({ where: { id: participantId, sessionId, removedAt: null } });
    if (!group || !seat) throw notFound();
    const { divisionId } = group;
    const place = { divisionId, participantId, groupId };
    const divisionId_participantId = { divisionId, participantId };
    await tx.place.upsert({ where: { divisionId_participantId }, create: place, update: { groupId } });
  });
}

/** Gives whoever has no place yet one in each indeling, where their side is missing most; with the session's row locked. */
export async function placeLateComers(tx: Tx, sessionId: string): Promise<void> {
  const divisions = await readDivisions(sessionId, tx);
  if (divisions.length === 0) return;
  const members = await readMembers(tx, sessionId);
  for (const division of divisions) {
    const places = Object.fromEntries(
      Object.entries(division.places).map(([id, group]) => [id, division.groups.indexOf(group)]),
    );
    await keepPlaces(tx, division, placeLate(members, places, division.groups.length));
  }
}

const keepPlaces = (tx: Tx, { id: divisionId, groups }: Pick<DivisionRow, "id" | "groups">, places: Places) =>
  tx.place.createMany({
    data: Object.entries(places).map(([participantId, group]) => ({
      divisionId,
      participantId,
      groupId: groups[group] ?? "",
    })),
    skipDuplicates: true,
  });

/** Who sits here, in order of arrival. */
async function readMembers(tx: Tx, sessionId: string): Promise<Member[]> {
  const seats = await tx.participant.findMany({ where: { sessionId, removedAt: null }, orderBy: { id: "asc" } });
  return seats.map(({ id, partnerId, people, standing }) => ({
    id,
    partnerId,
    people,
    standing: standingOf(standing),
  }));
}

/** A step of this session in which nothing was sent yet. */
async function requireFreeStep(tx: Tx, { sessionId }: Host, id: string) {
  const step = await tx.step.findFirst({
    where: { id, part: { sessionId } },
    include: { _count: { select: { contributions: true } } },
  });
  if (!step) throw notFound();
  if (step._count.contributions > 0) throw invalid("circle", says("begun"));
  return step;
}

function requireSuit({ exercise }: { exercise: string }, kind: CircleKind): void {
  const suit = findExercise(exercise)?.circles.suit ?? [];
  if (!suit.includes(kind)) throw invalid("circle", says("unsuited"));
}

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, at: randomInt(2 ** 32) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
