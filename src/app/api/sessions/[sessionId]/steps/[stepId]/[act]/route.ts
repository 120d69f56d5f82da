import type { z } from "zod";
import { notFound } from "../../../../../../../lib/errors.ts";
import { isUuid } from "../../../../../../../lib/ids.ts";
import { type Host, requireHost } from "../../../../../../../sessions/access.ts";
import { circleRequest, divisionRequest } from "../../../../../../../sessions/circles/schema.ts";
import { chooseCircle, makeDivision } from "../../../../../../../sessions/circles/writes.ts";
import { readRevision } from "../../../../../../../sessions/reads.ts";
import { readChoices, readPaging } from "../../../../../../../zaal/presses/paging.ts";
import { choicesRequest, pageRequest, stageRequest, timerRequest } from "../../../../../../../zaal/presses/schema.ts";
import { addTime, setChoice } from "../../../../../../../zaal/presses/settings/writes.ts";
import { setPage, setStep } from "../../../../../../../zaal/presses/writes.ts";
import { answer, json, readBody } from "../../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string; stepId: string; act: string }> };
type Act = (host: Host, stepId: string, request: Request) => Promise<number>;

const act =
  <T>(schema: z.ZodType<T>, run: (host: Host, stepId: string, body: T) => Promise<number>): Act =>
  async (host, stepId, request) =>
    run(host, stepId, await readBody(request, schema));

const acts: Record<string, Act> = {
  open: act(stageRequest, (host, stepId, body) => setStep(host, stepId, "open", body, readPaging)),
  show: act(stageRequest, (host, stepId, body) => setStep(host, stepId, "shown", body, readPaging)),
  close: act(stageRequest, (host, stepId, body) => setStep(host, stepId, "closed", body, readPaging)),
  page: act(pageRequest, (host, stepId, body) => setPage(host, stepId, body, readPaging)),
  timer: act(timerRequest, (host, stepId, { minutes }) => addTime(host, stepId, minutes)),
  choice: act(choicesRequest, (host, stepId, body) => setChoice(host, stepId, body, readChoices)),
  circle: act(circleRequest, async (host, stepId, { circle, divisionId }) => {
    await chooseCircle(host, stepId, circle, divisionId);
    return revisionOf(host);
  }),
  division: act(divisionRequest, async (host, stepId, { once, ...wish }) => {
    await makeDivision(host, stepId, wish, once);
    return revisionOf(host);
  }),
};

const revisionOf = async ({ sessionId }: Host): Promise<number> => (await readRevision(sessionId)) ?? 0;

/** The host opens, shows or closes a step, turns its page, changes its time, one of its choices, or who do it together. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId, stepId, act: name } = await params;
    const host = await requireHost(sessionId);
    const run = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!run || !isUuid(stepId)) throw notFound();
    return json({ revision: await run(host, stepId, request) });
  });
