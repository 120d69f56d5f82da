import type { ProblemCode } from "../../lib/errors.ts";
import type { Host } from "../../sessions/access.ts";
import { checksRequest } from "../../sessions/checking/schema.ts";
import { letThrough, setChecks } from "../../sessions/checking/writes.ts";
import { circleRequest, divisionRequest } from "../../sessions/circles/schema.ts";
import { chooseCircle, makeDivision } from "../../sessions/circles/writes.ts";
import { readRevision } from "../../sessions/reads.ts";
import { readChoices, readPaging } from "../../zaal/presses/paging.ts";
import { choicesRequest, pageRequest, stageRequest, timerRequest } from "../../zaal/presses/schema.ts";
import { addTime, setChoice } from "../../zaal/presses/settings/writes.ts";
import { setPage, setStep } from "../../zaal/presses/writes.ts";
import { json } from "../answer.ts";
import { call } from "../call.ts";
import { revised } from "../shapes.ts";
import { host, pressingHost } from "../who.ts";

const PRESS: ProblemCode[] = ["NOT_NOW", "MOVED_ALREADY"];

const revisionOf = async ({ sessionId }: Host): Promise<number> => (await readRevision(sessionId)) ?? 0;

/** What the host does with one step of the programme. */
export const steps = [
  call({
    id: "openStep",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/open",
    says: "The host opens a step for the room, at a round; doing it twice changes nothing.",
    who: pressingHost,
    body: stageRequest,
    answers: revised,
    refuses: PRESS,
    run: async ({ by, params: { stepId }, body }) =>
      json({ revision: await setStep(by, stepId, "open", body, readPaging) }),
  }),
  call({
    id: "showStep",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/show",
    says: "The host shows what came in; doing it twice changes nothing.",
    who: pressingHost,
    body: stageRequest,
    answers: revised,
    refuses: PRESS,
    run: async ({ by, params: { stepId }, body }) =>
      json({ revision: await setStep(by, stepId, "shown", body, readPaging) }),
  }),
  call({
    id: "closeStep",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/close",
    says: "The host closes a step; doing it twice changes nothing.",
    who: pressingHost,
    body: stageRequest,
    answers: revised,
    refuses: PRESS,
    run: async ({ by, params: { stepId }, body }) =>
      json({ revision: await setStep(by, stepId, "closed", body, readPaging) }),
  }),
  call({
    id: "turnPage",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/page",
    says: "The host turns the wall to a page of the step.",
    who: pressingHost,
    body: pageRequest,
    answers: revised,
    refuses: PRESS,
    run: async ({ by, params: { stepId }, body }) => json({ revision: await setPage(by, stepId, body, readPaging) }),
  }),
  call({
    id: "addTime",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/timer",
    says: "The host adds minutes to the time of a step, or takes them off.",
    who: pressingHost,
    body: timerRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, params: { stepId }, body: { minutes } }) =>
      json({ revision: await addTime(by, stepId, minutes) }),
  }),
  call({
    id: "choose",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/choice",
    says: "The host makes a choice of the step's exercise, for all or for one circle; NOT_FOUND for one that it does not offer.",
    who: pressingHost,
    body: choicesRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, params: { stepId }, body }) => json({ revision: await setChoice(by, stepId, body, readChoices) }),
  }),
  call({
    id: "setChecks",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/checks",
    says: "The host sets whether what is sent in the step waits until it is let through. When that ends while something waits, `letThrough` lets it through; without it that is NOT_NOW.",
    who: host,
    body: checksRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, params: { stepId }, body }) => json({ revision: await setChecks(by, stepId, body) }),
  }),
  call({
    id: "letThrough",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/let-through",
    says: "The host lets all through that waits in the step, at once; one by one by the moderation of a contribution.",
    who: host,
    answers: revised,
    run: async ({ by, params: { stepId } }) => json({ revision: await letThrough(by, stepId) }),
  }),
  call({
    id: "chooseCircle",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/circle",
    says: "The host chooses who do the step together, and by which indeling; INVALID for a kind that does not suit the exercise, and once something was sent in the step.",
    who: host,
    body: circleRequest,
    answers: revised,
    run: async ({ by, params: { stepId }, body: { circle, divisionId } }) => {
      await chooseCircle(by, stepId, circle, divisionId);
      return json({ revision: await revisionOf(by) });
    },
  }),
  call({
    id: "divide",
    method: "POST",
    path: "/api/sessions/{sessionId}/steps/{stepId}/division",
    says: "The host makes groups or pairs of about `of` people, of both sides unless `mixed` is false; with the same `once` it makes them once. INVALID as for the circle.",
    who: host,
    body: divisionRequest,
    answers: revised,
    run: async ({ by, params: { stepId }, body: { once, ...wish } }) => {
      await makeDivision(by, stepId, wish, once);
      return json({ revision: await revisionOf(by) });
    },
  }),
];
