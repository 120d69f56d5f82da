import { z } from "zod";
import { readUnused } from "../../../../../../samenwerkingsafspraak/origin/reads.ts";
import { requireHost } from "../../../../../../sessions/access.ts";
import { answer, json, readQuery } from "../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

const count = z.coerce.number().int().min(0).max(100_000);
const asked = z.object({
  partnership: z.string().max(40).optional(),
  step: z.string().max(40).optional(),
  skip: count.default(0),
  most: count.default(50),
});

/**
 * For the host: the contributions that stand in no line of the agreement, to one step or to all, and how many there are of
 * each step. Of one samenwerking; without `partnership` of the first.
 */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { partnership, step, skip, most } = readQuery(request, asked);
    const steps = await readUnused(host, partnership);
    const items = steps.filter(({ stepId }) => step === undefined || stepId === step).flatMap((one) => one.items);
    return json({
      steps: steps.map(({ stepId, title, items: { length } }) => ({ stepId, title, count: length })),
      count: items.length,
      items: items.slice(skip, skip + most),
    });
  });
