import { notFound } from "../../../../../../../lib/errors.ts";
import { isUuid } from "../../../../../../../lib/ids.ts";
import { requireHost } from "../../../../../../../sessions/access.ts";
import { readPaging } from "../../../../../../../zaal/presses/paging.ts";
import { sittingRequest } from "../../../../../../../zaal/presses/schema.ts";
import { closePart, openPart, reopenPart } from "../../../../../../../zaal/presses/sittings/writes.ts";
import { answer, json, readBody } from "../../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string; partId: string; act: string }> };

const acts = new Map([
  ["close", closePart],
  ["open", openPart],
  ["reopen", reopenPart],
]);

/** The host ends a part (dagdeel), opens the next one with a new code, or goes back into one that was ended. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, partId, act } = await params;
    const host = await requireHost(sessionId);
    const run = acts.get(act);
    if (!run || !isUuid(partId)) throw notFound();
    return json({ revision: await run(host, partId, await readBody(request, sittingRequest), readPaging) });
  });
