import { requireHost } from "../../../../../sessions/access.ts";
import { readPaging } from "../../../../../zaal/presses/paging.ts";
import { moveRequest } from "../../../../../zaal/presses/schema.ts";
import { move } from "../../../../../zaal/presses/writes.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The host's big button: next, previous, undo, or straight to a step. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { to, seen } = await readBody(request, moveRequest);
    return json({ revision: await move(host, to, seen, readPaging) });
  });
