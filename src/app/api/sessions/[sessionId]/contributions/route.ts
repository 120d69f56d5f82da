import { z } from "zod";
import { contribute } from "../../../../../contributions/arrival/writes.ts";
import { contributionRequest } from "../../../../../contributions/schema.ts";
import { requireHost, requireRecentSeat } from "../../../../../sessions/access.ts";
import { readAnswers } from "../../../../../zaal/moments.ts";
import { LISTED_AT_ONCE } from "../../../../../zaal/snapshot/answers.ts";
import { answer, json, readBody, readQuery } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

const asked = z.object({ most: z.coerce.number().int().min(1).max(100_000).default(LISTED_AT_ONCE) });

/** For the host: more answers to the present step than the snapshot lists. */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { most } = readQuery(request, asked);
    return json(await readAnswers(host, most));
  });

/** Keeps a contribution of a seat; with `participantId`, one that the host types for a seat without a phone. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId } = await params;
    const asHost = new URL(request.url).searchParams.get("as") === "host";
    const by = await (asHost ? requireHost(sessionId) : requireRecentSeat(request, sessionId));
    const { repeated, ...kept } = await contribute(by, await readBody(request, contributionRequest));
    return json(kept, { status: repeated ? 200 : 201 });
  });
