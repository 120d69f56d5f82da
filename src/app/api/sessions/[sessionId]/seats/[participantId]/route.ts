import { notFound } from "../../../../../../lib/errors.ts";
import { isUuid } from "../../../../../../lib/ids.ts";
import { requireHost } from "../../../../../../sessions/access.ts";
import { removeSeat } from "../../../../../../sessions/door/writes.ts";
import { answer } from "../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string; participantId: string }> };

/** The host takes a seat away. */
export const DELETE = (_: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, participantId } = await params;
    const host = await requireHost(sessionId);
    if (!isUuid(participantId)) throw notFound();
    await removeSeat(host, participantId);
    return new Response(null, { status: 204 });
  });
