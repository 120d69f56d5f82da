import { requireHost } from "../../../../../sessions/access.ts";
import { renewCode } from "../../../../../sessions/door/writes.ts";
import { answer, json } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The host renews the join code and the link. */
export const POST = (_: Request, { params }: Context) =>
  answer(async () => json(await renewCode(await requireHost((await params).sessionId))));
