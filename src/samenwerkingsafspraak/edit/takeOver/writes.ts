import { readStanding } from "../../../contributions/reads.ts";
import { holderOf } from "../../../contributions/within.ts";
import { invalid, isProblem, notFound, Problem } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import { type Saying, saying } from "../../../lib/saying.ts";
import type { Host } from "../../../sessions/access.ts";
import { stepsOf } from "../../../sessions/reads.ts";
import { type HarvestItem, isShared, itemOf } from "../../lines/harvest.ts";
import type texts from "../../texts.json";
import { insertLine } from "../insert/writes.ts";
import { readHarvest } from "../offered/reads.ts";
import { type Opened, requireConcept, type Written, writeTo } from "../opened/writes.ts";
import { beginNext } from "../writes.ts";

const says = saying<typeof texts>("samenwerkingsafspraak/texts");

/**
 * Takes over what a contribution offers, as it is offered, to the agreement of the samenwerking that has it, and answers the
 * ids of its new lines; what stands there already stays. `begin` begins the concept of the next version where the text was
 * adopted; otherwise ADOPTED. NOT_FOUND where it offers nothing, or is of another session; INVALID where something of it
 * does not fit.
 */
export async function takeOver(
  host: Host,
  contributionId: string,
  now = new Date(),
  begin = false,
): Promise<Written & { lineIds: string[] }> {
  const partnershipId = await readHolder(host, contributionId);
  if (begin) await beginNext(host, partnershipId);
  const { sections, partners } = await readHarvest(host, partnershipId);
  const items = sections
    .flatMap(({ offers }) => offers.filter(({ sources }) => sources.includes(contributionId)))
    .map((offer) => itemOf(offer, partners));
  if (items.length === 0) throw notFound();
  return writeTo(host, "agreement.takeOver", { partnershipId }, async (opened) => {
    const fresh = items.filter((item) => !item.takenOver);
    const { lineIds, left } = await insertAll(opened, fresh, now);
    const [wrong] = left;
    if (wrong) throw new Problem("INVALID", { fields: [{ path: "contributionId", says: wrong.says }] });
    return { lineIds };
  });
}

/** The samenwerking that has a contribution: of who made it, or who got it from a visitor. */
async function readHolder({ sessionId }: Host, id: string): Promise<string> {
  if (!isUuid(id)) throw notFound();
  const standing = await readStanding(sessionId, (room) => stepsOf(room).map((step) => step.id));
  const holder = holderOf(standing, id);
  if (!holder) throw notFound();
  return holder;
}

/** What could not be taken over as it is offered: its words, and why. */
type LeftOut = { words: string; says: Saying };

/**
 * Takes several offers to a section over, as they are offered: those with these ids, or all that people of both sides
 * stand behind. Answers how many, and which of them do not fit. INVALID where none is chosen; ADOPTED. Without
 * `partnershipId` of the first samenwerking.
 */
export async function takeOverSeveral(
  host: Host,
  section: string,
  chosen: string[] | "shared",
  now = new Date(),
  partnershipId?: string,
): Promise<Written & { taken: number; left: LeftOut[] }> {
  const { sections, partners } = await readHarvest(host, partnershipId);
  const fresh = (sections.find((one) => one.section === section)?.offers ?? []).filter(({ takenOver }) => !takenOver);
  const items = fresh
    .filter((offer) => (chosen === "shared" ? isShared(offer) : offer.ids.some((id) => chosen.includes(id))))
    .map((offer) => itemOf(offer, partners));
  if (items.length === 0) throw invalid("offers", says("errors.nothingChosen"));
  return writeTo(host, "agreement.takeOver", { partnershipId }, async (opened) => {
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
      const [wrong] = isProblem(error) && error.code === "INVALID" ? error.fields : [];
      if (!wrong) throw error;
      left.push({ words: item.cells[0] ?? "", says: wrong.says });
    }
  }
  return { lineIds, left };
}
