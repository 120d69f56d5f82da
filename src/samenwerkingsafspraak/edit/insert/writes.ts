import { countSides, type LineForm } from "../../../exercises/contract.ts";
import { invalid, notFound, type Problem } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import { saying } from "../../../lib/saying.ts";
import { todayInNetherlands } from "../../document/calendar.ts";
import { sha256Of } from "../../document/canonical.ts";
import type { Backer, OfferRef } from "../../lines/offers.ts";
import { parseLine, storedFields } from "../../lines/schema.ts";
import { saidIn } from "../../lines/words.ts";
import type texts from "../../texts.json";
import { type Opened, requireConcept } from "../opened/writes.ts";

const says = saying<typeof texts>("samenwerkingsafspraak/texts");

/** Where a line comes from: the offers that it takes, their contributions, and everybody behind it once. */
type Origin = { refs: OfferRef[]; sources: string[]; backers: Backer[] };

const TYPED: Origin = { refs: [], sources: [], backers: [] };

/** Puts a line at the end of its list, or joins it to the one that says the same. Answers its id. INVALID, ADOPTED. */
export async function insertLine(
  opened: Opened,
  kind: string,
  typed: unknown,
  now: Date,
  from = TYPED,
): Promise<string> {
  const { tx, id: agreementId } = opened;
  const { form, fields } = parseLine(kind, typed, contextOf(opened, now));
  const others = await linesOf(opened, kind);
  const said = (typed: Record<string, string>) => sha256Of(saidIn(kind, typed));
  const twin = others.find((line) => said(storedFields.parse(line.fields)) === said(fields));
  if (twin) return joinLine(opened, twin.id, from);
  if (others.length >= form.max) throw full(form);
  await requireConcept(opened);
  const sources = await presentOf(opened, from);
  const { formal, informal } = countSides(from.backers);
  const line = await tx.agreementLine.create({
    data: {
      agreementId,
      section: form.section,
      kind: form.kind,
      order: (others.at(-1)?.order ?? -1) + 1,
      fields,
      sourceCount: sources.length,
      supportFormal: formal,
      supportInformal: informal,
    },
  });
  await noteOrigin(opened, line.id, { ...from, sources });
  return line.id;
}

/** The same words twice, by a double press or by two people, are one line with everybody behind it, who said so twice once. */
async function joinLine(opened: Opened, lineId: string, { refs, sources, backers }: Origin): Promise<string> {
  const { tx } = opened;
  await noteOrigin(opened, lineId, { refs, sources: [], backers: [] });
  const known = await tx.lineSource.count({ where: { lineId, contributionId: { in: sources } } });
  if (known > 0 || sources.length === 0) return lineId;
  await requireConcept(opened);
  const more = await presentOf(opened, { sources });
  const counted = (await tx.lineCounted.findMany({ where: { lineId } })).map(({ participantId }) => participantId);
  const fresh = backers.filter(({ participantId }) => !counted.some((id) => id === participantId));
  const { formal, informal } = countSides(fresh);
  await tx.agreementLine.update({
    where: { id: lineId },
    data: {
      sourceCount: { increment: more.length },
      supportFormal: { increment: formal },
      supportInformal: { increment: informal },
    },
  });
  await noteOrigin(opened, lineId, { refs: [], sources: more, backers: fresh });
  return lineId;
}

/** The contributions that are still there: somebody may have withdrawn one since the harvest was read. */
async function presentOf({ tx }: Opened, { sources }: Pick<Origin, "sources">): Promise<string[]> {
  const rows = await tx.contribution.findMany({ where: { id: { in: sources } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Keeps what a line came from, and who is counted for it: that must outlive the contributions. */
async function noteOrigin({ tx }: Opened, lineId: string, { refs, sources, backers }: Origin): Promise<void> {
  const ids = backers.flatMap(({ participantId }) => participantId ?? []);
  const seats = await tx.participant.findMany({ where: { id: { in: ids } }, select: { id: true } });
  await tx.lineOffer.createMany({ data: refs.map((ref) => ({ lineId, ...ref })), skipDuplicates: true });
  await tx.lineSource.createMany({ data: sources.map((contributionId) => ({ lineId, contributionId })) });
  await tx.lineCounted.createMany({ data: seats.map(({ id: participantId }) => ({ lineId, participantId })) });
}

function full({ max, columns }: LineForm): Problem {
  const message = max === 1 ? says("errors.onlyOne") : says("errors.enough", { max });
  return invalid(`fields.${columns[0]?.key ?? ""}`, message);
}

/** What a line of this agreement is checked against. */
export const contextOf = ({ partnerIds }: Opened, now: Date) => ({ partnerIds, today: todayInNetherlands(now) });

/** The lines of a kind that stand in the concept, in their order. */
export const linesOf = ({ tx, id: agreementId }: Opened, kind: string) =>
  tx.agreementLine.findMany({
    where: { agreementId, kind, takenOut: false },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });

/** A line of this agreement; NOT_FOUND for any other id. */
export async function requireLine({ tx, id: agreementId }: Opened, lineId: string) {
  const line = isUuid(lineId)
    ? await tx.agreementLine.findFirst({ where: { id: lineId, agreementId, takenOut: false } })
    : null;
  if (!line) throw notFound();
  return line;
}
