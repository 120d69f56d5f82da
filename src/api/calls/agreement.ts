import { z } from "zod";
import { notFound } from "../../lib/errors.ts";
import { readHarvest } from "../../samenwerkingsafspraak/edit/offered/reads.ts";
import { takeOver } from "../../samenwerkingsafspraak/edit/takeOver/writes.ts";
import { assent, assentOnBehalf } from "../../samenwerkingsafspraak/edit/writes.ts";
import { itemOf } from "../../samenwerkingsafspraak/lines/harvest.ts";
import { readLineOrigin, readUnused } from "../../samenwerkingsafspraak/origin/reads.ts";
import { agreementFileName, agreementPdf } from "../../samenwerkingsafspraak/paper/pdf.ts";
import { readPaperPictures } from "../../samenwerkingsafspraak/pictures/reads.ts";
import { supportLine } from "../../samenwerkingsafspraak/support/writes.ts";
import { type AskedVersion, readAgreementFor, readPictureFor } from "../agreements.ts";
import { json, parseAs } from "../answer.ts";
import { call } from "../call.ts";
import { answerPicture } from "../pictures.ts";
import { revised } from "../shapes.ts";
import { agreementReader, host, presentWriter, writer } from "../who.ts";

const partnership = z.string().max(40).optional();
const count = z.coerce.number().int().min(0).max(100_000);
const harvestAsked = z.object({
  partnership,
  section: z.string().max(40).optional(),
  sort: z.enum(["fresh", "taken"]).default("fresh"),
  skip: count.default(0),
  most: count.default(50),
});
const harvested = z.object({ count: z.int(), items: z.array(z.looseObject({})) });
const unused = harvested.extend({ steps: z.array(z.object({ stepId: z.uuid(), title: z.string(), count: z.int() })) });
const taken = z.object({ revision: z.int(), lineIds: z.array(z.uuid()) });

// The agreement itself says what an answer is.
const ofSeat = z.strictObject({ answer: z.unknown(), reason: z.unknown().optional(), textSha256: z.unknown() });
const onBehalf = ofSeat.extend({ partnerId: z.uuid() });

/** Standing behind the agreement, filling it from what was said, and reading it. */
export const agreement = [
  call({
    id: "supportLine",
    method: "PUT",
    path: "/api/sessions/{sessionId}/samenwerkingsafspraak/lines/{lineId}/support",
    says: "A seat stands behind a line of the concept, or no longer.",
    who: writer,
    body: z.strictObject({ value: z.boolean() }),
    answers: revised,
    refuses: ["NOT_NOW", "SEAT_HAS_PHONE", "TOO_MANY"],
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, params: { lineId }, body: { value } }) =>
      json(await supportLine(by, lineId, value, asking)),
  }),
  call({
    id: "assent",
    method: "PUT",
    path: "/api/sessions/{sessionId}/samenwerkingsafspraak/assent",
    says: "A seat answers the agreement for its organisation (`agree`, `discuss` or `disagree`); the host does so, with `partnerId`, for one without a phone.",
    who: presentWriter,
    body: z.looseObject({ ...ofSeat.shape, partnerId: z.uuid().optional() }),
    answers: revised,
    refuses: ["TEXT_CHANGED", "NOT_NOW", "SEAT_HAS_PHONE", "TOO_MANY"],
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, body }) => {
      if (by.kind === "seat") return json(await assent(by, parseAs(ofSeat, body), asking.askedAt));
      const { partnerId, ...typed } = parseAs(onBehalf, body);
      return json(await assentOnBehalf(by, partnerId, typed));
    },
  }),
  call({
    id: "harvest",
    method: "GET",
    path: "/api/sessions/{sessionId}/samenwerkingsafspraak/harvest",
    says: "What the steps offer to a section of the agreement, or to all of it, the most supported first, doubles as one: what does not stand in it yet (`fresh`), or what does (`taken`).",
    who: host,
    query: harvestAsked,
    answers: { 200: { is: "how many there are, and those that were asked for", json: harvested } },
    run: async ({ by, query: { partnership: partnershipId, section, sort, skip, most } }) => {
      const { sections, partners } = await readHarvest(by, partnershipId);
      const offers = sections
        .filter((one) => section === undefined || one.section === section)
        .flatMap((one) => one.offers.filter(({ takenOver }) => takenOver === (sort === "taken")));
      const shown = offers.slice(skip, skip + most);
      return json({
        count: offers.length,
        items: shown.map((offer) => itemOf(offer, partners)).map(({ backers: _, ids: __, refs: ___, ...item }) => item),
      });
    },
  }),
  call({
    id: "lineSources",
    method: "GET",
    path: "/api/sessions/{sessionId}/samenwerkingsafspraak/lines/{lineId}/sources",
    says: "The contributions that a line came from, in words and without the names of anonymous rounds; `count` counts those that are gone too.",
    who: host,
    query: z.object({ most: count.default(50) }),
    answers: { 200: { is: "how many there were, and those that are there", json: harvested } },
    run: async ({ by, params: { lineId }, query: { most } }) => {
      const { count, items } = await readLineOrigin(by, lineId);
      return json({ count, items: items.slice(0, most) });
    },
  }),
  call({
    id: "unused",
    method: "GET",
    path: "/api/sessions/{sessionId}/samenwerkingsafspraak/unused",
    says: "The contributions that stand in no line of the agreement, to one step or to all; `isOffered` where `takeOver` takes it over.",
    who: host,
    query: z.object({
      partnership,
      step: z.string().max(40).optional(),
      skip: count.default(0),
      most: count.default(50),
    }),
    answers: { 200: { is: "how many there are of each step, and those that were asked for", json: unused } },
    run: async ({ by, query: { partnership: partnershipId, step, skip, most } }) => {
      const steps = await readUnused(by, partnershipId);
      const items = steps.filter(({ stepId }) => step === undefined || stepId === step).flatMap((one) => one.items);
      return json({
        steps: steps.map(({ stepId, title, items: { length } }) => ({ stepId, title, count: length })),
        count: items.length,
        items: items.slice(skip, skip + most),
      });
    },
  }),
  call({
    id: "takeOver",
    method: "POST",
    path: "/api/sessions/{sessionId}/samenwerkingsafspraak/lines",
    says: "The host takes over what a contribution offers to the agreement; `begin` where that begins the concept of the next version. NOT_FOUND where it offers nothing.",
    who: host,
    body: z.strictObject({ contributionId: z.string().max(100), begin: z.boolean().default(false) }),
    answers: { 200: { is: "it stands in the agreement", json: taken } },
    refuses: ["ADOPTED"],
    run: async ({ by, body: { contributionId, begin } }) => json(await takeOver(by, contributionId, new Date(), begin)),
  }),
  call({
    id: "agreementPdf",
    method: "GET",
    path: "/api/sessions/{sessionId}/samenwerkingsafspraak.pdf",
    says: "The agreement as PDF: a version by its number, otherwise the newest that was adopted; `concept` is the present text, for host and coordinator, who get it too where nothing was adopted yet. A seat reads what was adopted.",
    who: agreementReader,
    query: z.object({ version: z.string().optional(), partnership: z.string().optional() }),
    answers: { 200: { is: "the paper", type: "application/pdf" } },
    refuses: ["BUSY"],
    run: async ({ by, params: { sessionId }, query }) => {
      const document = await readAgreementFor(by, sessionId, versionOf(query.version), query.partnership);
      const pictures = await readPaperPictures(sessionId, document);
      return new Response(Buffer.from(await agreementPdf(document, sessionId, pictures)), {
        headers: {
          "content-type": "application/pdf",
          "content-disposition": `inline; filename="${agreementFileName(document)}"`,
          "cache-control": "private, no-store",
        },
      });
    },
  }),
  call({
    id: "agreementPicture",
    method: "GET",
    path: "/api/sessions/{sessionId}/samenwerkingsafspraak/pictures/{sha256}",
    says: "A drawing or photo that is kept with an agreement, by its hash as the document names it; a seat gets that of its own samenwerking.",
    who: agreementReader,
    answers: {
      200: { is: "a photo, or a drawing as `image/svg+xml`; `ETag` is its hash", type: "image/jpeg" },
      304: { is: "it is the one of `If-None-Match`" },
    },
    run: async ({ request, by, params: { sessionId, sha256 } }) => {
      const picture = await readPictureFor(by, sessionId, sha256);
      return answerPicture(request, sha256, async () => picture);
    },
  }),
];

function versionOf(asked: string | undefined): AskedVersion {
  if (asked === undefined) return null;
  if (asked === "concept") return asked;
  const version = Number(asked);
  if (!Number.isInteger(version) || version < 1 || version > 9_999) throw notFound();
  return version;
}
