import { act } from "../../../accounts/act/writes.ts";
import { findExercise } from "../../../exercises/registry.ts";
import type { Tx } from "../../../lib/db.ts";
import { notFound } from "../../../lib/errors.ts";
import { idOfPress, newSecret } from "../../../lib/ids.ts";
import { uuid7 } from "../../../lib/uuid7.ts";
import type { Facilitator, Host } from "../../access.ts";
import { guestList } from "../../guests/schema.ts";
import type { CopiedSession } from "../schema.ts";
import { onceMade } from "../writes.ts";

/**
 * Makes a session like the host's, of the same team: its programme with minutes and choices, its partners, and whom she chose
 * to invite; nothing that anybody sent or agreed. With the same `once` and words once. Answers its id. NOT_FOUND for another team's.
 */
export async function copySession(host: Host, by: Facilitator, wanted: CopiedSession, once = ""): Promise<string> {
  const id = idOfPress(once, `${by.teamId} ${by.userId} ${host.sessionId}`, wanted) ?? uuid7();
  const made = { kind: "session", id };
  return onceMade(id, () => act(by, "session.copy", made, (tx) => insertCopy(tx, host, by, wanted, id)));
}

async function insertCopy(tx: Tx, host: Host, by: Facilitator, wanted: CopiedSession, id: string): Promise<void> {
  const source = await readSource(tx, host, by);
  const { parts, ...details } = wanted;
  await tx.session.create({
    data: {
      ...details,
      id,
      template: source.template,
      guests: guestList.parse(source.guests),
      teamId: by.teamId,
      leaderId: by.userId,
      screenToken: newSecret(),
      partnerships: {
        create: source.partnerships.map(({ title, partners }, order) => ({
          // One alone is called as its session; nobody sees that.
          title: source.partnerships.length > 1 ? title : details.title,
          order,
          partners: { create: partners.map(({ name, side }, at) => ({ name, side, order: at })) },
        })),
      },
      parts: {
        create: source.parts.map(({ date, startsAt, steps }, order) => ({
          order,
          startsAt: parts[order]?.startsAt ?? startsAt,
          date: dayOf(parts[order]?.date) ?? date,
          steps: {
            create: steps
              .filter(({ exercise }) => findExercise(exercise))
              .map(({ exercise, minutes, enabled, givenMinutes, setup, circle, checks }, at) => ({
                order: at,
                exercise,
                // What was made shorter because time ran out was meant to be longer.
                minutes: givenMinutes ?? minutes,
                enabled: enabled || givenMinutes !== null,
                checks,
                circle,
                setup: Object(setup),
              })),
          },
        })),
      },
    },
  });
}

const dayOf = (day: string | undefined): Date | undefined => (day ? new Date(`${day}T00:00:00Z`) : undefined);

async function readSource(tx: Tx, { sessionId }: Host, { teamId }: Facilitator) {
  const source = await tx.session.findFirst({
    where: { id: sessionId, teamId },
    include: {
      parts: { orderBy: { order: "asc" }, include: { steps: { orderBy: { order: "asc" } } } },
      partnerships: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        include: { partners: { orderBy: [{ order: "asc" }, { id: "asc" }] } },
      },
    },
  });
  if (!source) throw notFound();
  return source;
}
