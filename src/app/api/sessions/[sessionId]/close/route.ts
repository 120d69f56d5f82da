import { requireHost } from "../../../../../sessions/access.ts";
import { closeSession } from "../../../../../sessions/prepare/writes.ts";
import { sittingRequest } from "../../../../../zaal/presses/schema.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The host ends the session. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { seen } = await readBody(request, sittingRequest);
    return json({ revision: await closeSession(host, seen) });
  });
