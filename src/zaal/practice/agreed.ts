import type { AgreementDocument } from "../../exercises/contract.ts";
import { answersIn, mayChange, readSections } from "../../exercises/kit/agreement/readable.ts";
import { findExercise } from "../../exercises/registry.ts";
import { assent } from "../../samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../samenwerkingsafspraak/support/writes.ts";
import { type RecentSeat, sureSeat } from "../../sessions/access.ts";
import { currentStep, type SessionRoom } from "../../sessions/reads.ts";
import type { Stance } from "./plan.ts";
import texts from "./texts.json" with { type: "json" };

/** Stands behind one of the lines that its phone shows, which one the dice say; nothing where there is none yet. */
export async function standBehind(recent: RecentSeat, one: number): Promise<void> {
  const seat = await sureSeat(recent);
  const lines = linesOf(await readAgreement(seat));
  const line = lines[Math.floor(one * lines.length)];
  if (line) await supportLine(seat, line.id, true);
}

/** What one may stand behind: a fact is not, nor what is final. */
const linesOf = (document: AgreementDocument) =>
  mayChange(document) ? readSections(document).flatMap(({ lines }) => lines.filter(({ support }) => support)) : [];

/**
 * Answers the agreement for its organisation where phones are asked to, as long as nobody answered the text as it is. Who
 * takes part in person speaks for the own organisation.
 */
export async function answerAgreement(recent: RecentSeat, room: SessionRoom, stance: Stance): Promise<void> {
  const isReal = room.seats.some(
    ({ partnerId, simulated, removed }) => partnerId === recent.partnerId && !simulated && !removed,
  );
  if (isReal) return;
  const seat = await sureSeat(recent);
  const document = await readAgreement(seat);
  const own = answersIn(document).find(({ id }) => id === seat.partnerId);
  if (!own || !isAsked(room, document) || (own.answer !== "none" && own.current)) return;
  // Who doubted sees that something was changed.
  const says = stance === "doubts" && own.answer !== "none" ? "agrees" : stance;
  await assent(seat, { answer: ANSWERS[says], reason: texts.reasons[says], textSha256: document.textSha256 });
}

const ANSWERS = { agrees: "agree", asks: "discuss", doubts: "disagree" } as const;

function isAsked(room: SessionRoom, document: AgreementDocument): boolean {
  const step = currentStep(room);
  const rule = step && findExercise(step.exercise)?.roundsOf(step.setup)[step.round];
  return document.state === "proposed" || (mayChange(document) && rule?.assents === true);
}
