import { type Asked, findLate, isNewest, isSoAlready } from "../../contributions/order/writes.ts";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { db, type Tx } from "../../lib/db.ts";
import { Problem } from "../../lib/errors.ts";
import { saying, sayingOf } from "../../lib/saying.ts";
import type { Host, Seat } from "../../sessions/access.ts";
import { readRevision } from "../../sessions/reads.ts";
import { inSeatTurn } from "../../sessions/seatTurns.ts";
import { todayInNetherlands } from "../document/calendar.ts";
import { sha256Of } from "../document/canonical.ts";
import { missingIn } from "../document/checks.ts";
import { freeze } from "../document/frozen.ts";
import { listed } from "../document/listed.ts";
import { storedAnswers } from "../document/stored.ts";
import { parseAssent, parseLine, storedFields } from "../lines/schema.ts";
import { saidIn } from "../lines/words.ts";
import { sweepPictures } from "../pictures/writes.ts";
import { readAgreement, readOpened } from "../reads.ts";
import type texts from "../texts.json";
import { contextOf, insertLine, linesOf, requireLine } from "./insert/writes.ts";
import { isOpen, requireConcept, requireOpen, setState, type Written, writeTo } from "./opened/writes.ts";

const says = saying<typeof texts>("samenwerkingsafspraak/texts");

// Where a session has several samenwerkingen, `partnershipId` says of which the agreement is meant; otherwise of the first.

/** Adds a line of this kind at the end of its list. INVALID with the fields that are wrong; ADOPTED once the text is final. */
export async function addLine(
  host: Host,
  kind: string,
  typed: unknown,
  now = new Date(),
  partnershipId?: string,
): Promise<Written & { lineId: string }> {
  return writeTo(host, "agreement.addLine", { partnershipId }, async (opened) => ({
    lineId: await insertLine(opened, kind, typed, now),
  }));
}

/**
 * Changes the words of a line. `seen` is the SHA-256 (`sha256Of`) of the fields that the editor had before it:
 * TEXT_CHANGED when somebody else was first. INVALID, NOT_FOUND, ADOPTED.
 */
export async function changeLine(
  host: Host,
  lineId: string,
  typed: unknown,
  seen: string,
  now = new Date(),
): Promise<Written> {
  return writeTo(host, "agreement.changeLine", { lineId }, async (opened) => {
    const line = await requireLine(opened, lineId);
    const before = storedFields.parse(line.fields);
    const { fields } = parseLine(line.kind, typed, contextOf(opened, now));
    const said = (words: Record<string, string>) => sha256Of(saidIn(line.kind, words));
    // Also where a line of before keeps more: written anew it would be another text to who signed it.
    if (said(fields) === said(before)) {
      opened.nothing();
      return {};
    }
    if (seen !== sha256Of(before)) throw new Problem("TEXT_CHANGED");
    await requireConcept(opened);
    await opened.tx.agreementLine.update({ where: { id: lineId }, data: { fields } });
    return {};
  });
}

/** Takes a line out. TEXT_CHANGED when it is not what `seen` says (as in `changeLine`), NOT_FOUND, ADOPTED. */
export async function removeLine(host: Host, lineId: string, seen: string): Promise<Written> {
  return writeTo(host, "agreement.removeLine", { lineId }, async (opened) => {
    const line = await requireLine(opened, lineId);
    if (seen !== sha256Of(storedFields.parse(line.fields))) throw new Problem("TEXT_CHANGED");
    await requireConcept(opened);
    const { tx, id: agreementId } = opened;
    // What was adopted may have to come back, with all that belongs to it.
    const wasAdopted = (await tx.agreementVersion.count({ where: { agreementId } })) > 0;
    if (wasAdopted) await tx.agreementLine.update({ where: { id: lineId }, data: { takenOut: true } });
    else await tx.agreementLine.delete({ where: { id: lineId } });
    await sweepPictures(opened);
    return {};
  });
}

/** Moves a line one place up or down among the lines of its kind; at the end it stays. NOT_FOUND, ADOPTED. */
export async function moveLine(host: Host, lineId: string, direction: "up" | "down"): Promise<Written> {
  return writeTo(host, "agreement.moveLine", { lineId }, async (opened) => {
    const { kind } = await requireLine(opened, lineId);
    const ids = (await linesOf(opened, kind)).map(({ id }) => id);
    const from = ids.indexOf(lineId);
    const to = direction === "up" ? from - 1 : from + 1;
    const neighbour = ids[to];
    if (neighbour === undefined) {
      opened.nothing();
      return {};
    }
    await requireConcept(opened);
    const moved = ids.with(to, lineId).with(from, neighbour);
    for (const [order, id] of moved.entries()) await opened.tx.agreementLine.update({ where: { id }, data: { order } });
    return {};
  });
}

/** "Leg voor": asks the partners for their answer. NOT_NOW once adopted. */
export async function propose(host: Host, partnershipId?: string): Promise<Written> {
  return writeTo(host, "agreement.propose", { partnershipId }, async (opened) => {
    requireOpen(opened);
    await setState(opened, "PROPOSED");
    return {};
  });
}

/** Begins the concept of the next version, where the text was adopted; what was adopted stays. */
export async function beginNext(host: Host, partnershipId?: string): Promise<Written> {
  return writeTo(host, "agreement.beginNext", { partnershipId }, async (opened) => {
    if (!isOpen(opened)) await setState(opened, "CONCEPT");
    return {};
  });
}

/** Goes back to editing a text that was put before the partners; from an adopted agreement towards its next version. */
export async function backToConcept(host: Host, partnershipId?: string): Promise<Written> {
  return writeTo(host, "agreement.backToConcept", { partnershipId }, async (opened) => {
    await setState(opened, "CONCEPT");
    return {};
  });
}

/**
 * Makes the text final: freezes it as the next numbered version. Once adopted it answers with that same version. NOT_READY
 * with one field for each check that fails: the section's id as path, and what is missing as message. Of each side
 * somebody must agree; `without` are the ids of the other partners without whose assent the host knowingly adopts it, and
 * ASSENT_MISSING names whoever else has not agreed. ONLY_PRACTICE for a practice session, whose agreement holds for nobody.
 */
export async function adopt(
  host: Host,
  now = new Date(),
  without: string[] = [],
  partnershipId?: string,
): Promise<Written & { version: number; sha256: string }> {
  return writeTo(host, "agreement.adopt", { partnershipId }, async (opened) => {
    const document = await readOpened(host, opened, todayInNetherlands(now));
    if (document.sha256) return { version: document.version, sha256: document.sha256 };
    const { practice } = await opened.tx.session.findUniqueOrThrow({ where: { id: host.sessionId } });
    if (practice) throw new Problem("ONLY_PRACTICE");
    const failed = missingIn(document);
    if (failed.length > 0) {
      const missing = (tekst: string) => sayingOf(says("errors.check", { tekst }));
      throw new Problem("NOT_READY", {
        fields: failed.map(({ section, text }) => ({ path: section, says: missing(text) })),
      });
    }
    const unnamed = document.withoutAssentOf.filter(({ partnerId }) => !without.includes(partnerId));
    if (unnamed.length > 0)
      throw new Problem("ASSENT_MISSING", { values: { namen: listed(unnamed.map(({ partner }) => partner)) } });
    const { sha256, ...frozen } = freeze(document, now.toISOString());
    const version = { number: document.version, ...frozen, sha256, adoptedAt: now };
    await opened.tx.agreementVersion.create({ data: { agreementId: opened.id, ...version } });
    await opened.tx.agreementLine.deleteMany({ where: { agreementId: opened.id, takenOut: true } });
    await sweepPictures(opened);
    await setState(opened, "ADOPTED");
    return { version: version.number, sha256 };
  });
}

/** What a partner answers: `answer` "agree", "discuss" or "disagree", a `reason`, and the `textSha256` that was read. */
export type TypedAssent = { answer: unknown; reason?: unknown; textSha256: unknown };

/**
 * Answers for the seat's own partner; the latest answer of a partner counts, by `askedAt` where one phone answers twice.
 * The same answer again changes nothing. INVALID, NOT_NOW once adopted, TEXT_CHANGED when the text is no longer the one
 * that was read, TOO_MANY.
 */
export async function assent(seat: Seat, typed: TypedAssent, askedAt: number | null = null): Promise<Written> {
  return inSeatTurn(seat, async () =>
    (await findNeedless(seat, typed, askedAt))
      ? { revision: (await readRevision(seat.sessionId)) ?? 0 }
      : answerFor(seat, seat.partnerId, typed, askedAt),
  );
}

/** The host enters the answer of a partner that has no phone. As `assent`, and NOT_FOUND for another session's partner. */
export async function assentOnBehalf(host: Host, partnerId: string, typed: TypedAssent): Promise<Written> {
  return answerFor(host, partnerId, typed);
}

/**
 * Whether a seat's answer need not be written: a copy that came late, or what its partner answers already. Refuses what
 * would be refused, so that only what changes something takes the session's row.
 */
async function findNeedless(seat: Seat, typed: unknown, askedAt: number | null): Promise<boolean> {
  const given = parseAssent(typed);
  const { partnerId } = seat;
  const agreement = await db().samenwerkingsafspraak.findFirst({
    where: { partnership: { sessionId: seat.sessionId, partners: { some: { id: partnerId } } } },
    select: { id: true },
  });
  if (!agreement) return false;
  const asked: Asked = { by: seat, about: agreement.id, at: askedAt };
  if (await findLate(asked)) return true;
  requireSameText(await readAgreement(seat), given.textSha256);
  const key = { agreementId: agreement.id, partnerId };
  const isSo = async (client: Tx) => {
    const same = { ...key, ...stored(given, seat) };
    return (await client.assent.count({ where: same })) > 0;
  };
  return isSoAlready(asked, isSo);
}

const requireSameText = (document: AgreementDocument, textSha256: string): void => {
  if (document.state !== "concept" && document.state !== "proposed") throw new Problem("NOT_NOW");
  if (textSha256 !== document.textSha256) throw new Problem("TEXT_CHANGED");
};

async function answerFor(
  proof: Host | Seat,
  partnerId: string,
  typed: unknown,
  askedAt: number | null = null,
): Promise<Written> {
  return writeTo(proof, "agreement.answer", { partnerId }, async (opened, revision) => {
    const given = parseAssent(typed);
    requireSameText(await readOpened(proof, opened), given.textSha256);
    const seat = proof.kind === "seat" ? proof : null;
    if (seat && !(await isNewest(opened.tx, { by: seat, about: opened.id, at: askedAt }, revision))) return {};
    const key = { agreementId: opened.id, partnerId };
    await opened.tx.assent.upsert({
      where: { agreementId_partnerId: key },
      create: { ...key, ...stored(given, seat) },
      update: stored(given, seat),
    });
    return {};
  });
}

const stored = ({ answer, reason, textSha256 }: ReturnType<typeof parseAssent>, seat: Seat | null) => ({
  answer: storedAnswers[answer],
  reason,
  textSha256,
  participantId: seat?.participantId ?? null,
});
