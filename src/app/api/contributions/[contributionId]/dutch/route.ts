import { sayInDutch } from "../../../../../contributions/dutch/writes.ts";
import { readSessionOfContribution } from "../../../../../contributions/reads.ts";
import { dutchRequest } from "../../../../../contributions/schema.ts";
import { requireHost } from "../../../../../sessions/access.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ contributionId: string }> };

/** The host adds a line in Dutch under somebody's words, changes it or takes it away. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { contributionId } = await params;
    const host = await requireHost(await readSessionOfContribution(contributionId));
    return json({ revision: await sayInDutch(host, contributionId, await readBody(request, dutchRequest)) });
  });
