import { requireHost } from "../../../../../sessions/access.ts";
import { screenRequest } from "../../../../../zaal/presses/schema.ts";
import { setScreen } from "../../../../../zaal/presses/settings/writes.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The host blanks the projector, lights it again, or changes its colours. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    return json({ revision: await setScreen(host, await readBody(request, screenRequest)) });
  });
