import { requireHost } from "../../../../../sessions/access.ts";
import { setDoor } from "../../../../../sessions/door/writes.ts";
import { doorRequest } from "../../../../../zaal/presses/schema.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The host locks the door, or unlocks it. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { locked } = await readBody(request, doorRequest);
    return json({ revision: await setDoor(host, locked) });
  });
