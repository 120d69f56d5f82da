import { z } from "zod";
import { parkRequest, settleRequest } from "../../contributions/parked/schema.ts";
import { park, settle, unpark } from "../../contributions/parked/writes.ts";
import { json } from "../answer.ts";
import { call } from "../call.ts";
import { nothing, revised } from "../shapes.ts";
import { host, presentWriter } from "../who.ts";

const put = z.looseObject({ id: z.uuid() });

/** What people put on the list for later (parkeerplaats), and what the host does with it. */
export const parked = [
  call({
    id: "park",
    method: "POST",
    path: "/api/sessions/{sessionId}/parked",
    says: "Puts one line on the list for later (parkeerplaats), of a seat or of the host; nobody reads whose it is, and only the host reads it until it is shown.",
    who: presentWriter,
    body: parkRequest,
    answers: { 201: { is: "it is kept", json: put }, 200: { is: "it was kept already", json: put } },
    refuses: ["NOT_NOW", "ID_TAKEN", "TOO_MANY_POINTS", "TOO_MANY"],
    inTheirLanguage: true,
    run: async ({ by: { by }, body }) => {
      const { id, repeated } = await park(by, body);
      return json({ id }, { status: repeated ? 200 : 201 });
    },
  }),
  call({
    id: "settleParked",
    method: "PUT",
    path: "/api/sessions/{sessionId}/parked/{parkedId}",
    says: "The host says that something on the list for later was dealt with, or not yet.",
    who: host,
    body: settleRequest,
    answers: revised,
    run: async ({ by, params: { parkedId }, body: { done } }) => json({ revision: await settle(by, parkedId, done) }),
  }),
  call({
    id: "unpark",
    method: "DELETE",
    path: "/api/sessions/{sessionId}/parked/{parkedId}",
    says: "A seat takes its own line off the list for later, and once it is gone, doing so again is fine; the host takes off any line that is there.",
    who: presentWriter,
    answers: nothing,
    refuses: ["STEP_CLOSED", "TOO_MANY"],
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, params: { parkedId } }) => {
      await unpark(by, parkedId, asking.askedAt);
      return new Response(null, { status: 204 });
    },
  }),
];
