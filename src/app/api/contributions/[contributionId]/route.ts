import { findSessionAsked } from "../../../../contributions/order/writes.ts";
import { findSessionOfContribution } from "../../../../contributions/reads.ts";
import { changeRequest } from "../../../../contributions/schema.ts";
import { changeContribution, withdraw } from "../../../../contributions/writes.ts";
import { notFound } from "../../../../lib/errors.ts";
import { requireRecentSeat, sessionsOfCookies } from "../../../../sessions/access.ts";
import { answer, json, readBody } from "../../answer.ts";
import { requireWriter, requireWriterAbout } from "../../writer.ts";

type Context = { params: Promise<{ contributionId: string }> };

/** Its author changes a contribution, or the host for a seat without a phone. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { contributionId } = await params;
    const { by, ...asking } = await requireWriterAbout(request, contributionId);
    const { body } = await readBody(request, changeRequest);
    const { id, revision } = await changeContribution(by, contributionId, body, asking);
    return json({ id, revision });
  });

/** Its author takes a contribution away, or the host for a seat without a phone. Once it is gone, doing so again is fine. */
export const DELETE = (request: Request, { params }: Context) =>
  answer(async () => {
    const { contributionId } = await params;
    const sessionId =
      (await findSessionOfContribution(contributionId)) ?? (await sessionOfGone(request, contributionId));
    if (!sessionId) throw notFound();
    const { by, ...asking } = await requireWriter(request, sessionId, requireRecentSeat);
    await withdraw(by, contributionId, asking);
    return new Response(null, { status: 204 });
  });

/** The session of the asker in which something was asked about what is gone by now. */
const sessionOfGone = (request: Request, contributionId: string): Promise<string | null> =>
  findSessionAsked(contributionId, {
    sessionIds: sessionsOfCookies(request),
    participantId: new URL(request.url).searchParams.get("participantId"),
  });
