import { z } from "zod";
import { notFound } from "../../lib/errors.ts";
import { groupRequest } from "../../sessions/circles/schema.ts";
import { moveToGroup } from "../../sessions/circles/writes.ts";
import { seatRequest } from "../../sessions/door/schema.ts";
import { giveWayBack, removeSeat, seatWithoutPhone } from "../../sessions/door/writes.ts";
import { lowerHand } from "../../zaal/presses/settings/writes.ts";
import { seatToTypeFor } from "../../zaal/seatToTypeFor.ts";
import { json } from "../answer.ts";
import { call } from "../call.ts";
import { nothing, revised } from "../shapes.ts";
import { host, pressingHost } from "../who.ts";

const made = z.object({ participantId: z.uuid(), label: z.string() });
const toTypeFor = z.object({ seat: z.looseObject({ label: z.string() }), props: z.looseObject({}) });

/** What the host does for who takes part. */
export const seats = [
  call({
    id: "makeSeat",
    method: "POST",
    path: "/api/sessions/{sessionId}/seats",
    says: "The host makes a seat for a person or table without a phone; with the same `once` and words once.",
    who: host,
    body: seatRequest,
    answers: { 201: { is: "the seat", json: made } },
    refuses: ["NOT_NOW", "TOO_MANY"],
    run: async ({ by, body: { once, ...wanted } }) => json(await seatWithoutPhone(by, wanted, once), { status: 201 }),
  }),
  call({
    id: "seatToTypeFor",
    method: "GET",
    path: "/api/sessions/{sessionId}/seats/{participantId}",
    says: "What the host needs to type for a seat without a phone: the question as its phone would show it, and what it sent.",
    who: host,
    answers: { 200: { is: "the seat, and what its page is made of", json: toTypeFor } },
    run: async ({ by, params: { participantId } }) => {
      const found = await seatToTypeFor(by, participantId);
      if (!found) throw notFound();
      return json(found, { headers: { "cache-control": "private, no-store" } });
    },
  }),
  call({
    id: "removeSeat",
    method: "DELETE",
    path: "/api/sessions/{sessionId}/seats/{participantId}",
    says: "The host takes a seat away.",
    who: host,
    answers: nothing,
    run: async ({ by, params: { participantId } }) => {
      await removeSeat(by, participantId);
      return new Response(null, { status: 204 });
    },
  }),
  call({
    id: "lowerHand",
    method: "DELETE",
    path: "/api/sessions/{sessionId}/seats/{participantId}/hand",
    says: "The host lowers the hand of a seat that had its say; lowering it twice changes nothing.",
    who: pressingHost,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, params: { participantId } }) => json({ revision: await lowerHand(by, participantId) }),
  }),
  call({
    id: "giveWayBack",
    method: "POST",
    path: "/api/sessions/{sessionId}/seats/{participantId}/return",
    says: "The host gives somebody who lost the phone a one-time way back to the same seat, for an hour.",
    who: host,
    answers: { 201: { is: "where to go", json: z.object({ path: z.string() }) } },
    refuses: ["NOT_NOW"],
    run: async ({ by, params: { participantId } }) => {
      const { secret } = await giveWayBack(by, participantId);
      return json({ path: `/terug/${secret}` }, { status: 201 });
    },
  }),
  call({
    id: "moveToGroup",
    method: "PUT",
    path: "/api/sessions/{sessionId}/seats/{participantId}/group",
    says: "The host moves somebody to another group of an indeling; what they made stays where it was made.",
    who: host,
    body: groupRequest,
    answers: nothing,
    run: async ({ by, params: { participantId }, body: { group } }) => {
      await moveToGroup(by, participantId, group);
      return new Response(null, { status: 204 });
    },
  }),
];
