import { randomUUID } from "node:crypto";
import type { CircleKind, Exercise } from "../../src/exercises/contract.ts";
import { storedCircleKinds } from "../../src/sessions/stored.ts";
import { type FullRoom, fillAgreement, fillStep, inDatabase, LONG_TITLE } from "./fullRoom.ts";

/** A circle of a full room: who do a step together. */
export type FullCircle = Pick<FullRoom, "people"> & { id: string };

const SECOND_TITLE = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboekhoudersoverlegtafel-2";
const DUTCH = "Wij kennen de moeders in de buurt en gaan met ze mee naar school als dat spannend is. ";

/**
 * Two samenwerkingen with names of eighty characters share the partners of a full room, and all its steps are done in
 * circles of this kind: so many groups where it is groups. Answers the circles in their order.
 */
export async function divide(room: FullRoom, kind: CircleKind, groups = 6): Promise<FullCircle[]> {
  const [first, second] = await twoPartnerships(room);
  const isOfGroups = kind === "group" || kind === "pair";
  const made = isOfGroups ? await makeGroups(room, kind, kind === "pair" ? room.people.length / 2 : groups) : null;
  await inDatabase(async (query) => {
    await query(
      `UPDATE "Step" SET circle = $2::"Circle", "divisionId" = $3
       WHERE "partId" IN (SELECT id FROM "Part" WHERE "sessionId" = $1)`,
      [room.sessionId, storedCircleKinds[kind], made?.id ?? null],
    );
  });
  if (made) return made.groups;
  const names: Partial<Record<CircleKind, (person: FullRoom["people"][number]) => string>> = {
    side: ({ partner }) => partner.side,
    partner: ({ partner }) => partner.id,
    partnership: (person) => (second.partnerIds.has(person.partner.id) ? second.id : first.id),
  };
  const circles = Map.groupBy(room.people, names[kind] ?? (() => "room"));
  return [...circles].map(([id, people]) => ({ id, people }));
}

/** Each circle has other words: the first all that there are, the second few that begin with Arabic and Tigrinya, the third none. */
export async function fillCircles(
  room: FullRoom,
  circles: FullCircle[],
  exercise: Exercise,
  round: number,
): Promise<void> {
  for (const [at, { id, people }] of circles.entries())
    if (at !== 2)
      await fillStep({ ...room, people }, exercise, round, {
        circle: id,
        first: at * 2,
        dutch: DUTCH.repeat(at === 1 ? 1 : 3),
      });
}

/** Every samenwerking has an agreement as long as it may be. */
export async function fillAgreements(room: FullRoom, circles: FullCircle[]): Promise<void> {
  for (const { id, people } of circles) await fillAgreement({ ...room, people }, id);
}

/** Half of the partners of each side move to a second samenwerking. */
async function twoPartnerships({ sessionId, people }: FullRoom) {
  const moved = people.map(({ partner }) => partner.id).filter((_, seat) => seat % 4 > 1);
  const second = { id: randomUUID(), partnerIds: new Set(moved) };
  const first = { id: "" };
  await inDatabase(async (query) => {
    const { rows } = await query(`UPDATE "Partnership" SET title = $2 WHERE "sessionId" = $1 RETURNING id`, [
      sessionId,
      LONG_TITLE,
    ]);
    first.id = rows[0]?.id ?? "";
    await query(`INSERT INTO "Partnership" (id, "sessionId", title, "order") VALUES ($1, $2, $3, 1)`, [
      second.id,
      sessionId,
      SECOND_TITLE,
    ]);
    await query(`UPDATE "Partner" SET "partnershipId" = $1 WHERE id = ANY($2::uuid[])`, [second.id, moved]);
  });
  return [first, second] as const;
}

/** Everybody in turn takes a place in the next group. */
async function makeGroups({ sessionId, people }: FullRoom, kind: "group" | "pair", count: number) {
  const id = randomUUID();
  const groups = Array.from({ length: count }, (_, group) => ({
    id: randomUUID(),
    people: people.filter((_, seat) => seat % count === group),
  }));
  await inDatabase(async (query) => {
    await query(`INSERT INTO "Division" (id, "sessionId", kind) VALUES ($1, $2, $3::"DivisionKind")`, [
      id,
      sessionId,
      kind === "pair" ? "PAIR" : "GROUP",
    ]);
    for (const [order, group] of groups.entries()) {
      await query(`INSERT INTO "DivisionGroup" (id, "divisionId", "order") VALUES ($1, $2, $3)`, [group.id, id, order]);
      for (const person of group.people)
        await query(`INSERT INTO "Place" ("divisionId", "participantId", "groupId") VALUES ($1, $2, $3)`, [
          id,
          person.id,
          group.id,
        ]);
    }
  });
  return { id, groups };
}
