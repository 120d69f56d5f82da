import { z } from "zod";
import { readHarvest } from "../../../../../../samenwerkingsafspraak/edit/offered/reads.ts";
import { itemOf } from "../../../../../../samenwerkingsafspraak/lines/harvest.ts";
import { requireHost } from "../../../../../../sessions/access.ts";
import { answer, json, readQuery } from "../../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

const count = z.coerce.number().int().min(0).max(100_000);
const asked = z.object({
  partnership: z.string().max(40).optional(),
  section: z.string().max(40).optional(),
  sort: z.enum(["fresh", "taken"]).default("fresh"),
  skip: count.default(0),
  most: count.default(50),
});

/**
 * For the host: what the steps offer to a section of the agreement, or to all of it; the most supported first, not yet in
 * it or in it already. Of one samenwerking; without `partnership` of the first.
 */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { partnership, section, sort, skip, most } = readQuery(request, asked);
    const { sections, partners } = await readHarvest(host, partnership);
    const offers = sections
      .filter((one) => section === undefined || one.section === section)
      .flatMap((one) => one.offers.filter(({ takenOver }) => takenOver === (sort === "taken")));
    const shown = offers.slice(skip, skip + most);
    return json({
      count: offers.length,
      items: shown.map((offer) => itemOf(offer, partners)).map(({ backers: _, ids: __, refs: ___, ...item }) => item),
    });
  });
