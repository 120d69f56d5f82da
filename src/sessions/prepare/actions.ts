"use server";
import { z } from "zod";
import { requireMember } from "../../accounts/access.ts";
import { CIRCLE_KINDS } from "../../exercises/circles.ts";
import { content } from "../../exercises/contract.ts";
import { answerForm } from "../../lib/answerForm.ts";
import { notFound } from "../../lib/errors.ts";
import { formBody } from "../../lib/formBody.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordIn, wordsIn } from "../../lib/formWords.ts";
import { isUuid } from "../../lib/ids.ts";
import { type Facilitator, facilitationsOf, type Host, requireHostOfForm } from "../access.ts";
import { setChecks } from "../checking/writes.ts";
import { chooseCircle } from "../circles/writes.ts";
import { guestInForm } from "../guests/schema.ts";
import { chooseGuests } from "../guests/writes.ts";
import * as partners from "../partners/writes.ts";
import * as partnerships from "../partnerships/writes.ts";
import { copySession } from "./copy/writes.ts";
import { minutesAfter } from "./fiveMinutes.ts";
import * as parts from "./parts/writes.ts";
import {
  copiedSession,
  newPartner,
  newSession,
  partDetails,
  partnershipWords,
  sessionDetails,
  stepMinutes,
  stepPlace,
} from "./schema.ts";
import * as steps from "./steps/writes.ts";
import * as prepare from "./writes.ts";

/** Makes a bijeenkomst for one of the member's teams and goes on to its preparation. */
export async function createSessionAction(_: FormState, form: FormData): Promise<FormState> {
  const typed = wordsIn(form);
  return answerForm(typed, async () => {
    const facilitator = await facilitatorFor(wordIn(form, "team"));
    return { goOn: pageOf(await prepare.createSession(facilitator, newSession.parse(typed), wordIn(form, "once"))) };
  });
}

/** Makes a bijeenkomst like one that the asker leads, on other days, and goes on to its preparation. */
export async function copySessionAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(wordsIn(form), async () => {
    const host = await requireHostOfForm(wordIn(form, "from"));
    const facilitator = await facilitatorFor(wordIn(form, "team"));
    const wanted = copiedSession.parse(formBody(form));
    return { goOn: pageOf(await copySession(host, facilitator, wanted, wordIn(form, "once"))) };
  });
}

/** The asker as a facilitator of this team, or of the first that there is. SIGNED_OUT, NOT_FOUND. */
async function facilitatorFor(team: string): Promise<Facilitator> {
  const teams = facilitationsOf(await requireMember());
  const facilitator = teams.find(({ teamId }) => teamId === team) ?? teams[0];
  if (!facilitator) throw notFound();
  return facilitator;
}

export async function changeDetailsAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "gegevens", (host) => prepare.changeDetails(host, sessionDetails.parse(wordsIn(form))));
}

export async function changePartAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "programma", (host) =>
    prepare.changePart(host, wordIn(form, "partId"), partDetails.parse(wordsIn(form))),
  );
}

/** Adds a dagdeel at the end. */
export async function addPartAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "programma", (host) => parts.addPart(host, wordIn(form, "once")));
}

/** A dagdeel before another one, or to the end. */
export async function movePartAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "programma", (host) => parts.movePart(host, wordIn(form, "partId"), placeIn(form)));
}

/** A dagdeel out of the programme; its steps go to another one, or out as well. */
export async function removePartAction(_: FormState, form: FormData): Promise<FormState> {
  const to = wordIn(form, "steps");
  return change(form, "programma", (host) =>
    parts.removePart(host, wordIn(form, "partId"), to === "" ? null : stepPlace.parse({ place: to }).place),
  );
}

export async function addPartnerAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "deelnemers", (host) =>
    partners.addPartner(host, newPartner.parse(wordsIn(form)), wordIn(form, "once")),
  );
}

/** Puts the name and the side of a partner right. */
export async function changePartnerAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "deelnemers", (host) =>
    partners.changePartner(host, wordIn(form, "partnerId"), newPartner.parse(wordsIn(form))),
  );
}

export async function removePartnerAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "deelnemers", (host) => partners.removePartner(host, wordIn(form, "partnerId")));
}

/** Keeps the guests that were ticked, to invite a next time. */
export async function chooseGuestsAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "gasten", (host) => chooseGuests(host, z.array(guestInForm).parse(form.getAll("guest"))));
}

/** Adds a samenwerking, so that there are several. */
export async function addPartnershipAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "samenwerkingen", (host) =>
    partnerships.addPartnership(host, partnershipWords.parse(wordsIn(form)).title, wordIn(form, "once")),
  );
}

export async function renamePartnershipAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "samenwerkingen", (host) =>
    partnerships.renamePartnership(host, wordIn(form, "partnershipId"), partnershipWords.parse(wordsIn(form)).title),
  );
}

export async function removePartnershipAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "samenwerkingen", (host) => partnerships.removePartnership(host, wordIn(form, "partnershipId")));
}

/** One press or typed number at a step: `do` says which, or where it goes. */
export async function changeStepAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "programma", (host) => changeStep(host, wordIn(form, "stepId"), wordIn(form, "do"), form));
}

export async function addStepAction(_: FormState, form: FormData): Promise<FormState> {
  const exercise = wordIn(form, "exercise");
  return change(form, "programma", (host) =>
    steps.addStep(host, { place: placeIn(form), exercise, minutes: usualMinutes(exercise) }, wordIn(form, "once")),
  );
}

/** Opens the door, the first time or again, and goes to the regie. */
export async function startSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(wordsIn(form), async () => {
    const host = await requireHostOfForm(wordIn(form, "sessionId"));
    await prepare.startSession(host);
    return { goOn: `/regie/${host.sessionId}` };
  });
}

function change(form: FormData, at: string, write: (host: Host) => Promise<void>): Promise<FormState> {
  return answerForm(wordsIn(form), async () => {
    if (IDS.some((name) => form.has(name) && !isUuid(wordIn(form, name)))) throw notFound();
    const host = await requireHostOfForm(wordIn(form, "sessionId"));
    await write(host);
    return { page: pageOf(host.sessionId), at };
  });
}

const IDS = ["partId", "stepId", "partnerId", "partnershipId"];

const pageOf = (sessionId: string): string => `/regie/${sessionId}/voorbereiden`;

async function changeStep(host: Host, stepId: string, what: string, form: FormData): Promise<void> {
  if (what === "remove") return steps.removeStep(host, stepId);
  // The buttons "earlier" and "later" carry their place, the list of places is a field.
  if (what === "move" || isUuid(what)) return steps.moveStep(host, stepId, isUuid(what) ? what : placeIn(form));
  if (what === "circle") return chooseCircle(host, stepId, z.enum(CIRCLE_KINDS).parse(wordIn(form, "circle")));
  if (what === "check" || what === "direct") await setChecks(host, stepId, { on: what === "check" });
  if (what === "check" || what === "direct") return;
  if (what === "on" || what === "off") return steps.changeStep(host, stepId, { enabled: what === "on" });
  const typed = z.object({ minutes: stepMinutes }).parse({ minutes: wordIn(form, "minutes") });
  await steps.changeStep(host, stepId, { minutes: minutesAfter(what, typed.minutes) });
}

const placeIn = (form: FormData): string => stepPlace.parse(wordsIn(form)).place;

/** As long as the toolkit's programmes give to an exercise. */
function usualMinutes(exercise: string): number {
  const items = content.programmes.flatMap(({ blocks }) => blocks.flatMap((block) => block.items));
  return items.find((item) => item.exercise === exercise)?.minutes ?? 15;
}
