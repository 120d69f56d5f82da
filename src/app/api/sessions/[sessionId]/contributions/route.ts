import { contribute } from "../../../../../contributions/arrival/writes.ts";
import { contributionRequest } from "../../../../../contributions/schema.ts";
import { requireHost, requireRecentSeat } from "../../../../../sessions/access.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** Keeps a contribution of a seat; with `participantId`, one that the host types for a seat without a phone. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId } = await params;
    const asHost = new URL(request.url).searchParams.get("as") === "host";
    const by = await (asHost ? requireHost(sessionId) : requireRecentSeat(request, sessionId));
    const { repeated, ...kept } = await contribute(by, await readBody(request, contributionRequest));
    return json(kept, { status: repeated ? 200 : 201 });
  });
