import { readSessionOfContribution } from "../../../../../contributions/reads.ts";
import { supportRequest } from "../../../../../contributions/schema.ts";
import { support } from "../../../../../contributions/writes.ts";
import { requireRecentSeat } from "../../../../../sessions/access.ts";
import { answer, json, readBody } from "../../../answer.ts";
import { requireWriter } from "../../../writer.ts";

type Context = { params: Promise<{ contributionId: string }> };

/** A seat answers a contribution; an empty value takes the answer back. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { contributionId } = await params;
    const { by, ...asking } = await requireWriter(
      request,
      await readSessionOfContribution(contributionId),
      requireRecentSeat,
    );
    const wanted = await readBody(request, supportRequest);
    return json({ revision: await support(by, contributionId, wanted, asking) });
  });
