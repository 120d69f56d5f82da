import { readSessionOfContribution } from "../../../../contributions/reads.ts";
import { changeRequest } from "../../../../contributions/schema.ts";
import { changeContribution, withdraw } from "../../../../contributions/writes.ts";
import { requireSeat } from "../../../../sessions/access.ts";
import { answer, json, readBody } from "../../answer.ts";

type Context = { params: Promise<{ contributionId: string }> };

/** Its author changes a contribution. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { contributionId } = await params;
    const seat = await requireSeat(await readSessionOfContribution(contributionId));
    const { body } = await readBody(request, changeRequest);
    const { id, revision } = await changeContribution(seat, contributionId, body);
    return json({ id, revision });
  });

/** Its author takes a contribution away. */
export const DELETE = (_: Request, { params }: Context) =>
  answer(async () => {
    const { contributionId } = await params;
    const seat = await requireSeat(await readSessionOfContribution(contributionId));
    await withdraw(seat, contributionId);
    return new Response(null, { status: 204 });
  });
