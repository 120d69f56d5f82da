import { notFound } from "../../../../../../lib/errors.ts";
import { isUuid } from "../../../../../../lib/ids.ts";
import { requireHost } from "../../../../../../sessions/access.ts";
import { removeSeat } from "../../../../../../sessions/door/writes.ts";
import { seatToTypeFor } from "../../../../../regie/[sessionId]/plek/seatToTypeFor.ts";
import { answer, json } from "../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string; participantId: string }> };

/** What the host needs to type for this seat, which has no phone: the question as its phone would show it, and what it sent. */
export const GET = (_: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, participantId } = await params;
    const found = await seatToTypeFor(await requireHost(sessionId), participantId);
    if (!found) throw notFound();
    return json(found, { headers: { "cache-control": "private, no-store" } });
  });

/** The host takes a seat away. */
export const DELETE = (_: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, participantId } = await params;
    const host = await requireHost(sessionId);
    if (!isUuid(participantId)) throw notFound();
    await removeSeat(host, participantId);
    return new Response(null, { status: 204 });
  });
