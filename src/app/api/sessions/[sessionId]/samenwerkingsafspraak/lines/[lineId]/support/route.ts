import { z } from "zod";
import { supportLine } from "../../../../../../../../samenwerkingsafspraak/support/writes.ts";
import { requireRecentSeat } from "../../../../../../../../sessions/access.ts";
import { answer, json, readBody } from "../../../../../../answer.ts";
import { requireWriter } from "../../../../../../writer.ts";

type Context = { params: Promise<{ sessionId: string; lineId: string }> };

const body = z.strictObject({ value: z.boolean() });

/** A seat stands behind a line of the concept, or no longer. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, lineId } = await params;
    const { by, ...asking } = await requireWriter(request, sessionId, requireRecentSeat);
    const { value } = await readBody(request, body);
    return json(await supportLine(by, lineId, value, asking));
  });
