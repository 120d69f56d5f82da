import { z } from "zod";
import { readLineOrigin } from "../../../../../../../../samenwerkingsafspraak/origin/reads.ts";
import { requireHost } from "../../../../../../../../sessions/access.ts";
import { answer, json, readQuery } from "../../../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string; lineId: string }> };

const asked = z.object({ most: z.coerce.number().int().min(0).max(100_000).default(50) });

/** For the host: the contributions that a line of the agreement came from; `count` counts those that are gone too. */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, lineId } = await params;
    const host = await requireHost(sessionId);
    const { most } = readQuery(request, asked);
    const { count, items } = await readLineOrigin(host, lineId);
    return json({ count, items: items.slice(0, most) });
  });
