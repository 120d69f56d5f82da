import { z } from "zod";
import { notFound } from "../../../../../../../../lib/errors.ts";
import { isUuid } from "../../../../../../../../lib/ids.ts";
import { supportLine } from "../../../../../../../../samenwerkingsafspraak/writes.ts";
import { answer, json, readBody } from "../../../../../../answer.ts";
import { requireWriter } from "../../../../../../writer.ts";

type Context = { params: Promise<{ sessionId: string; lineId: string }> };

const body = z.strictObject({ value: z.boolean() });

/** A seat stands behind a line of the concept, or no longer. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, lineId } = await params;
    const { by, participantId } = await requireWriter(request, sessionId);
    if (!isUuid(lineId)) throw notFound();
    const { value } = await readBody(request, body);
    return json(await supportLine(by, lineId, value, participantId));
  });
