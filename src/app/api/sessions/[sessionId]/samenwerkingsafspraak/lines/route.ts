import { z } from "zod";
import { takeOver } from "../../../../../../samenwerkingsafspraak/edit/takeOver/writes.ts";
import { requireHost } from "../../../../../../sessions/access.ts";
import { answer, json, readBody } from "../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

const body = z.strictObject({ contributionId: z.string().max(100), begin: z.boolean().default(false) });

/** The host takes over what a contribution offers to the agreement; `begin` where that begins the next version. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { contributionId, begin } = await readBody(request, body);
    return json(await takeOver(host, contributionId, new Date(), begin));
  });
