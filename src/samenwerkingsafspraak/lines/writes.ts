import type { PerSide } from "../../exercises/contract.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import { fill } from "../../lib/text.ts";
import { todayInNetherlands } from "../calendar.ts";
import { sha256Of } from "../canonical.ts";
import { type Opened, requireConcept } from "../opened/writes.ts";
import { parseLine, storedFields } from "../schema.ts";
import type { LineForm } from "../sections.ts";
import texts from "../texts.json" with { type: "json" };

/** Where a line comes from: contributions, and how many people of each side are behind it. */
type Origin = { sources: string[]; support: PerSide<number> };

const TYPED: Origin = { sources: [], support: { formal: 0, informal: 0 } };

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
  const twin = others.find((line) => sha256Of(storedFields.parse(line.fields)) === sha256Of(fields));
  if (twin) return joinLine(opened, twin.id, from);
  if (others.length >= form.max) throw full(form);
  await requireConcept(opened);
  const sources = await sourcesOf(opened, from);
  const line = await tx.agreementLine.create({
    data: {
      agreementId,
      section: form.section,
      kind: form.kind,
      order: (others.at(-1)?.order ?? -1) + 1,
      fields,
      sourceCount: sources.length,
      supportFormal: from.support.formal,
      supportInformal: from.support.informal,
    },
  });
  await noteSources(opened, line.id, sources);
  return line.id;
}

/** The same words twice, by a double press or by two people, are one line with the support of both. */
async function joinLine(opened: Opened, lineId: string, { sources, support }: Origin): Promise<string> {
  const { tx } = opened;
  const known = await tx.lineSource.count({ where: { lineId, contributionId: { in: sources } } });
  if (known > 0 || sources.length === 0) return lineId;
  await requireConcept(opened);
  const more = await sourcesOf(opened, { sources });
  await tx.agreementLine.update({
    where: { id: lineId },
    data: {
      sourceCount: { increment: more.length },
      supportFormal: { increment: support.formal },
      supportInformal: { increment: support.informal },
    },
  });
  await noteSources(opened, lineId, more);
  return lineId;
}

type Source = { id: string; participantId: string | null; supports: Backer[]; merged: Backer[] };
type Backer = { participantId: string | null };

/** Those that are still there: somebody may have withdrawn one since the harvest was read. */
async function sourcesOf({ tx }: Opened, { sources }: Pick<Origin, "sources">): Promise<Source[]> {
  const behind = { select: { participantId: true } } as const;
  return tx.contribution.findMany({
    where: { id: { in: sources } },
    select: { id: true, participantId: true, supports: behind, merged: behind },
  });
}

/** Keeps what a line came from, and who is counted for it: that must outlive the contributions. */
async function noteSources({ tx }: Opened, lineId: string, sources: Source[]): Promise<void> {
  const backers = sources.flatMap((source) => [source, ...source.supports, ...source.merged]);
  const ids = backers.flatMap(({ participantId }) => participantId ?? []);
  await tx.lineSource.createMany({ data: sources.map(({ id: contributionId }) => ({ lineId, contributionId })) });
  await tx.lineCounted.createMany({
    data: ids.map((participantId) => ({ lineId, participantId })),
    skipDuplicates: true,
  });
}

function full({ max, columns }: LineForm): Problem {
  const message = max === 1 ? texts.errors.onlyOne : fill(texts.errors.enough, { max });
  return new Problem("INVALID", { fields: [{ path: `fields.${columns[0]?.key ?? ""}`, message }] });
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
