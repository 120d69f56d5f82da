import { isProblem, notFound, Problem } from "../../lib/errors.ts";
import type { Host } from "../../sessions/access.ts";
import { type HarvestItem, isShared, itemOf } from "../harvest.ts";
import { insertLine } from "../lines/writes.ts";
import { type Opened, requireConcept, type Written, writeTo } from "../opened/writes.ts";
import { readHarvest } from "../reads.ts";
import texts from "../texts.json" with { type: "json" };

/**
 * Takes over what a contribution offers, as it is offered, and answers the ids of its new lines; what stands in the
 * agreement already stays. NOT_FOUND where it offers nothing, or is of another session; INVALID where something of it does
 * not fit; ADOPTED.
 */
export async function takeOver(
  host: Host,
  contributionId: string,
  now = new Date(),
): Promise<Written & { lineIds: string[] }> {
  const { sections, partners } = await readHarvest(host);
  const items = sections
    .flatMap(({ offers }) => offers.filter(({ sources }) => sources.includes(contributionId)))
    .map((offer) => itemOf(offer, partners));
  if (items.length === 0) throw notFound();
  return writeTo(host, async (opened) => {
    const fresh = items.filter((item) => !item.takenOver);
    const { lineIds, left } = await insertAll(opened, fresh, now);
    const [wrong] = left;
    if (wrong) throw new Problem("INVALID", { fields: [{ path: "contributionId", message: wrong.why }] });
    return { lineIds };
  });
}

/** What could not be taken over as it is offered: its words, and why. */
export type LeftOut = { words: string; why: string };

/**
 * Takes several offers to a section over, as they are offered: those with these ids, or all that people of both sides
 * stand behind. Answers how many, and which of them do not fit. INVALID where none is chosen; ADOPTED.
 */
export async function takeOverSeveral(
  host: Host,
  section: string,
  chosen: string[] | "shared",
  now = new Date(),
): Promise<Written & { taken: number; left: LeftOut[] }> {
  const { sections, partners } = await readHarvest(host);
  const fresh = (sections.find((one) => one.section === section)?.offers ?? []).filter(({ takenOver }) => !takenOver);
  const items = fresh
    .filter((offer) => (chosen === "shared" ? isShared(offer) : chosen.includes(offer.id)))
    .map((offer) => itemOf(offer, partners));
  if (items.length === 0)
    throw new Problem("INVALID", { fields: [{ path: "offers", message: texts.errors.nothingChosen }] });
  return writeTo(host, async (opened) => {
    await requireConcept(opened);
    const { left } = await insertAll(opened, items, now);
    return { taken: items.length - left.length, left };
  });
}

async function insertAll(opened: Opened, items: HarvestItem[], now: Date) {
  const lineIds: string[] = [];
  const left: LeftOut[] = [];
  for (const item of items) {
    try {
      lineIds.push(await insertLine(opened, item.kind, item.fields, now, item));
    } catch (error) {
      // A line is checked before anything of it is written.
      if (!isProblem(error) || error.code !== "INVALID") throw error;
      left.push({ words: item.cells[0] ?? "", why: error.fields[0]?.message ?? error.detail });
    }
  }
  return { lineIds, left };
}
