import { notFound } from "../../../../../../../lib/errors.ts";
import { isUuid } from "../../../../../../../lib/ids.ts";
import { requireHost } from "../../../../../../../sessions/access.ts";
import { groupRequest } from "../../../../../../../sessions/circles/schema.ts";
import { moveToGroup } from "../../../../../../../sessions/circles/writes.ts";
import { answer, readBody } from "../../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string; participantId: string }> };

/** The host moves somebody to another group of an indeling. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, participantId } = await params;
    const host = await requireHost(sessionId);
    if (!isUuid(participantId)) throw notFound();
    await moveToGroup(host, participantId, (await readBody(request, groupRequest)).group);
    return new Response(null, { status: 204 });
  });
