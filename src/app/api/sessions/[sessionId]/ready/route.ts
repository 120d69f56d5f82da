import { setReady } from "../../../../../contributions/ready/writes.ts";
import { readyRequest } from "../../../../../contributions/schema.ts";
import { requireRecentSeat } from "../../../../../sessions/access.ts";
import { answer, json, readBody } from "../../../answer.ts";
import { requireWriter } from "../../../writer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** A seat is ready in the round that is going on, or busy again. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { by, ...asking } = await requireWriter(request, (await params).sessionId, requireRecentSeat);
    return json({ revision: await setReady(by, await readBody(request, readyRequest), asking) });
  });
