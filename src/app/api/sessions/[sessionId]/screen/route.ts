import { requireHost } from "../../../../../sessions/access.ts";
import { screenRequest } from "../../../../../sessions/run/schema.ts";
import { setBlank } from "../../../../../sessions/run/settings/writes.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The host blanks the projector, or lights it again. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { blank } = await readBody(request, screenRequest);
    return json({ revision: await setBlank(host, blank) });
  });
