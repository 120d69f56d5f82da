import { notFound } from "../../../../../../../lib/errors.ts";
import { isUuid } from "../../../../../../../lib/ids.ts";
import { requireHost } from "../../../../../../../sessions/access.ts";
import { giveWayBack } from "../../../../../../../sessions/door/writes.ts";
import { answer, json } from "../../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string; participantId: string }> };

/** The host gives somebody who lost the phone a one-time way back to the same seat. */
export const POST = (_: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, participantId } = await params;
    const host = await requireHost(sessionId);
    if (!isUuid(participantId)) throw notFound();
    const { secret } = await giveWayBack(host, participantId);
    return json({ path: `/terug/${secret}` }, { status: 201 });
  });
