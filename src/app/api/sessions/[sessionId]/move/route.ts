import { requireHost } from "../../../../../sessions/access.ts";
import { moveRequest } from "../../../../../sessions/run/schema.ts";
import { move } from "../../../../../sessions/run/writes.ts";
import { answer, json, readBody } from "../../../answer.ts";
import { readPaging } from "../paging.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The host's big button: next, previous, undo, or straight to a step. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { to, seen } = await readBody(request, moveRequest);
    return json({ revision: await move(host, to, seen, readPaging) });
  });
