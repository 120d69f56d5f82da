import { z } from "zod";
import { contribute } from "../../contributions/arrival/writes.ts";
import { sayInDutch } from "../../contributions/dutch/writes.ts";
import { setHand } from "../../contributions/hand/writes.ts";
import { setReady } from "../../contributions/ready/writes.ts";
import {
  changeRequest,
  contributionRequest,
  dutchRequest,
  handRequest,
  moderationRequest,
  readyRequest,
  supportRequest,
} from "../../contributions/schema.ts";
import { passTurn } from "../../contributions/turns/writes.ts";
import { changeContribution, moderate, support, withdraw } from "../../contributions/writes.ts";
import type { ProblemCode } from "../../lib/errors.ts";
import { readAnswers } from "../../zaal/moments.ts";
import { LISTED_AT_ONCE } from "../../zaal/snapshot/answers.ts";
import { json } from "../answer.ts";
import { call } from "../call.ts";
import { kept, nothing, revised } from "../shapes.ts";
import { host, hostOfContribution, writer, writerAbout, writerAboutGone } from "../who.ts";

const answers = z.looseObject({
  revision: z.int(),
  stepId: z.uuid().nullable(),
  contributions: z.array(z.looseObject({ id: z.uuid() })),
  answers: z.looseObject({ all: z.int(), heaps: z.int() }),
});

const NOW_OR_NEVER: ProblemCode[] = ["STEP_CLOSED", "NOT_NOW", "SEAT_HAS_PHONE", "TOO_MANY"];
// What an exercise may say to words that somebody sends.
const OF_WORDS: ProblemCode[] = ["TOO_MANY_POINTS", "CHOSEN_ALREADY", "SIDE_POINTS_FULL", "NOT_YOUR_SIDE"];

/** What people send, answer and say of being ready, and what the host does with it. */
export const contributions = [
  call({
    id: "listContributions",
    method: "GET",
    path: "/api/sessions/{sessionId}/contributions",
    says: "More answers to the present step than the host's snapshot lists.",
    who: host,
    query: z.object({ most: z.coerce.number().int().min(1).max(100_000).default(LISTED_AT_ONCE) }),
    answers: {
      200: {
        is: "the newest `most` answers with their doubles; `answers` says how many there are (`all`), how many when doubles count as one (`heaps`), and another number once one that is not listed changes (`unlisted`)",
        json: answers,
      },
    },
    run: async ({ by, query: { most } }) => json(await readAnswers(by, most)),
  }),
  call({
    id: "contribute",
    method: "POST",
    path: "/api/sessions/{sessionId}/contributions",
    says: "Keeps a contribution of a seat; with `participantId`, one that the host types for a seat without a phone.",
    who: writer,
    body: contributionRequest,
    answers: { 201: { is: "it is kept", json: kept }, 200: { is: "it was kept already", json: kept } },
    refuses: [...NOW_OR_NEVER, "ID_TAKEN", ...OF_WORDS, "NOT_YOUR_PARTNER"],
    inTheirLanguage: true,
    run: async ({ by: { by }, body }) => {
      const { repeated, ...now } = await contribute(by, body);
      return json(now, { status: repeated ? 200 : 201 });
    },
  }),
  call({
    id: "changeContribution",
    method: "PUT",
    path: "/api/contributions/{contributionId}",
    says: "Its author changes a contribution, or the host for a seat without a phone.",
    who: writerAbout,
    body: changeRequest,
    answers: { 200: { is: "it says so now", json: kept } },
    refuses: [...NOW_OR_NEVER, ...OF_WORDS, "NOT_YOUR_PARTNER"],
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, params: { contributionId }, body }) => {
      const { id, revision } = await changeContribution(by, contributionId, body.body, asking);
      return json({ id, revision });
    },
  }),
  call({
    id: "withdraw",
    method: "DELETE",
    path: "/api/contributions/{contributionId}",
    says: "Its author takes a contribution away, or the host for a seat without a phone; once it is gone, doing so again is fine.",
    who: writerAboutGone,
    answers: nothing,
    refuses: NOW_OR_NEVER,
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, params: { contributionId } }) => {
      await withdraw(by, contributionId, asking);
      return new Response(null, { status: 204 });
    },
  }),
  call({
    id: "support",
    method: "PUT",
    path: "/api/contributions/{contributionId}/support",
    says: "A seat answers a contribution; an empty value takes the answer back.",
    who: writerAbout,
    body: supportRequest,
    answers: revised,
    refuses: [...NOW_OR_NEVER, "OWN_WORDS", "NO_DOTS_LEFT", "NOT_YOUR_SIDE"],
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, params: { contributionId }, body }) =>
      json({ revision: await support(by, contributionId, body, asking) }),
  }),
  call({
    id: "setReady",
    method: "PUT",
    path: "/api/sessions/{sessionId}/ready",
    says: "A seat is ready in the round that is going on, or busy again, whatever it sent; a next round begins anew.",
    who: writer,
    body: readyRequest,
    answers: revised,
    refuses: NOW_OR_NEVER,
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, body }) => json({ revision: await setReady(by, body, asking) }),
  }),
  call({
    id: "setHand",
    method: "PUT",
    path: "/api/sessions/{sessionId}/hand",
    says: "A seat raises its hand, for nobody but the host to see, or lowers it.",
    who: writer,
    body: handRequest,
    answers: revised,
    refuses: ["NOT_NOW", "SEAT_HAS_PHONE", "TOO_MANY"],
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, body: { value } }) => json({ revision: await setHand(by, value, asking) }),
  }),
  call({
    id: "passTurn",
    method: "POST",
    path: "/api/sessions/{sessionId}/turns/pass",
    says: "A seat whose turn it is in a round passes.",
    who: writer,
    answers: revised,
    refuses: ["NOT_NOW", "SEAT_HAS_PHONE", "TOO_MANY"],
    inTheirLanguage: true,
    run: async ({ by: { by, asking } }) => json({ revision: await passTurn(by, asking.participantId) }),
  }),
  call({
    id: "sayInDutch",
    method: "PUT",
    path: "/api/contributions/{contributionId}/dutch",
    says: "The host adds a line in Dutch under somebody's words, changes it, or takes it away with an empty text; when the author changes the words, the line goes.",
    who: hostOfContribution,
    body: dutchRequest,
    answers: revised,
    run: async ({ by, params: { contributionId }, body }) =>
      json({ revision: await sayInDutch(by, contributionId, body) }),
  }),
  call({
    id: "moderate",
    method: "PUT",
    path: "/api/contributions/{contributionId}/moderation",
    says: "The host hides or stars a contribution, lets it through where it waits, or makes it the double of another one; NOT_NOW for letting through one by one what is anonymous.",
    who: hostOfContribution,
    body: moderationRequest,
    answers: revised,
    refuses: ["NOT_NOW"],
    run: async ({ by, params: { contributionId }, body }) =>
      json({ revision: await moderate(by, contributionId, body) }),
  }),
];
