import { readSessionOfContribution } from "../../../../../contributions/reads.ts";
import { moderationRequest } from "../../../../../contributions/schema.ts";
import { moderate } from "../../../../../contributions/writes.ts";
import { requireHost } from "../../../../../sessions/access.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ contributionId: string }> };

/** The host hides, stars or merges a contribution. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { contributionId } = await params;
    const host = await requireHost(await readSessionOfContribution(contributionId));
    return json({ revision: await moderate(host, contributionId, await readBody(request, moderationRequest)) });
  });
