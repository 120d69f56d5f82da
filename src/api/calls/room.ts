import { z } from "zod";
import { addressOf } from "../../lib/asker.ts";
import { isDraining } from "../../lib/draining.ts";
import { Problem } from "../../lib/errors.ts";
import { keepOpen } from "../../lib/requests.ts";
import { findSeatBehind, keepingSeat, type Viewer } from "../../sessions/access.ts";
import { askDoor } from "../../sessions/door/reads.ts";
import { joinRequest } from "../../sessions/door/schema.ts";
import { join } from "../../sessions/door/writes.ts";
import { readRevision } from "../../sessions/reads.ts";
import { hub, readSnapshot } from "../../zaal/moments.ts";
import { json } from "../answer.ts";
import { call } from "../call.ts";
import { seated, snapshot } from "../shapes.ts";
import { anyone, viewer } from "../who.ts";

const STREAM = {
  "content-type": "text/event-stream",
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};

/** Coming in, and following what happens. */
export const room = [
  call({
    id: "join",
    method: "POST",
    path: "/api/join",
    says: "Lets a participant in and sets the seat's cookie; who already has a seat here keeps it.",
    who: anyone,
    body: joinRequest,
    answers: {
      201: { is: "a new seat, and its cookie", json: seated },
      200: { is: "the seat that was there", json: seated },
    },
    refuses: ["CODE_UNKNOWN", "CODE_CLOSED", "TOO_MANY"],
    inTheirLanguage: true,
    run: async ({ request, body }) => {
      const address = addressOf(request.headers);
      const present = await findSeatBehind(body.code, request);
      if (present) {
        const { sessionId, participantId, label } = present;
        return json({ sessionId, participantId, label });
      }
      await askDoor(body.code, address);
      const { secret, ...seat } = await join(body, address);
      return json(seat, { status: 201, headers: keepingSeat(request, seat.sessionId, secret) });
    },
  }),
  call({
    id: "snapshot",
    method: "GET",
    path: "/api/sessions/{sessionId}/snapshot",
    says: "What the session looks like now for the asker's audience.",
    who: viewer,
    answers: {
      200: {
        is: "the snapshot; `ETag` is the revision, `X-Now` the server's clock (epoch ms); to the host `X-Wall` says whether a wall hangs",
        json: snapshot,
      },
      304: { is: "nothing changed since `If-None-Match`" },
    },
    run: async ({ request, by }) => {
      if (by.kind === "screen" && by.hangs) hub().seeWall(by.sessionId);
      const known = request.headers.get("if-none-match");
      const present = known && etagOf((await readRevision(by.sessionId)) ?? 0);
      if (known && known === present) return new Response(null, { status: 304, headers: headersOf(known, by) });
      const now = await readSnapshot(by);
      return json(now, { headers: headersOf(etagOf(now.revision), by) });
    },
  }),
  call({
    id: "events",
    method: "GET",
    path: "/api/sessions/{sessionId}/events",
    says: "A stream of snapshots for the asker's audience, but for what it saw already `since` a revision.",
    who: viewer,
    query: z.object({ since: z.coerce.number().catch(-1).default(-1) }),
    answers: { 200: { is: "the stream (see Looking)", type: "text/event-stream" } },
    refuses: ["STOPPING"],
    run: async ({ by, query: { since } }) => {
      // Elsewhere it may last.
      if (isDraining()) throw new Problem("STOPPING");
      keepOpen((outlet) => hub().open(by.sessionId, by, outlet, since));
      return new Response(null, { headers: STREAM });
    },
  }),
];

const etagOf = (revision: number): string => `"${revision}"`;

const headersOf = (etag: string, { kind, sessionId }: Viewer) => ({
  etag,
  "x-now": String(Date.now()),
  "cache-control": "private, no-store",
  ...(kind === "host" ? { "x-wall": String(hub().wallHangs(sessionId)) } : {}),
});
