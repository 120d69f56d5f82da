import { z } from "zod";
import type { Coordinator } from "../../accounts/access.ts";
import type { AgreementDocument, AgreementPicture } from "../../exercises/contract.ts";
import type { Drawn } from "../../exercises/kit/drawing/drawn.ts";
import { findExercise } from "../../exercises/registry.ts";
import { db, type Tx } from "../../lib/db.ts";
import type { Prisma } from "../../lib/prisma/client.ts";
import type { Host, Seat } from "../../sessions/access.ts";
import { sha256Of } from "../document/canonical.ts";
import { drawnSvg } from "./drawnSvg.ts";

const FACTS = {
  lineId: true,
  sha256: true,
  width: true,
  height: true,
  alt: true,
} satisfies Prisma.AgreementPictureSelect;
const KIND = { ...FACTS, drawing: true } satisfies Prisma.AgreementPictureSelect;

/** Of a line what is kept with it, without the bytes. */
export const picturesOfLine = {
  where: { takenOut: false },
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  select: KIND,
} satisfies Prisma.AgreementLine$picturesArgs;

/** A picture as the document names it. */
export const pictureOf = ({
  lineId,
  drawing,
  ...facts
}: Prisma.AgreementPictureGetPayload<{ select: typeof KIND }>): AgreementPicture => {
  const { sha256, width, height, alt } = facts;
  return { lineId: lineId ?? "", sha256, kind: drawing === null ? "photo" : "drawing", width, height, alt };
};

/** What may be kept with a line: what was drawn or photographed of a contribution that it came from. */
export type Keepable = {
  sha256: string;
  alt: string;
  width: number;
  height: number;
  /** The drawing itself, or which photo it is. */
  drawing: Drawn | null;
  photoId: string | null;
};

// A drawing is as wide as it is high.
const SIDE = 1000;
const said = z.object({ text: z.string() });

/** Of each line of these what may be kept with it, by its id; what is hidden may not. For callers that hold a proof of them. */
export async function readKeepable(
  line: Prisma.AgreementLineWhereInput,
  client: Tx,
): Promise<Record<string, Keepable[]>> {
  const sources = await client.lineSource.findMany({
    where: { line: { takenOut: false, ...line }, contribution: { hidden: false } },
    orderBy: { contribution: { seq: "asc" } },
    select: {
      lineId: true,
      contribution: {
        select: {
          body: true,
          dutch: true,
          step: { select: { exercise: true } },
          photo: { select: { id: true, sha256: true, width: true, height: true } },
        },
      },
    },
  });
  const keepable: Record<string, Keepable[]> = {};
  for (const { lineId, contribution } of sources) {
    const { body, dutch, step, photo } = contribution;
    const alt = dutch || (said.safeParse(body).data?.text ?? "");
    const drawing = findExercise(step.exercise)?.drawnIn(body) ?? null;
    const own = keepable[lineId] ?? [];
    if (drawing) own.push({ sha256: sha256Of(drawing), alt, width: SIDE, height: SIDE, drawing, photoId: null });
    if (photo) own.push({ ...sizeOf(photo), alt, drawing: null, photoId: photo.id });
    // The same by two people is one.
    keepable[lineId] = [...new Map(own.toReversed().map((one) => [one.sha256, one])).values()].toReversed();
  }
  return keepable;
}

/** The same of all lines of a samenwerking's agreement. */
export const readKeepableOf = ({ sessionId }: Host, id: string): Promise<Record<string, Keepable[]>> =>
  readKeepable({ agreement: { partnership: { id, sessionId } } }, db());

const sizeOf = ({ sha256, width, height }: Pick<Keepable, "sha256" | "width" | "height">) => ({
  sha256,
  width,
  height,
});

/** A picture to send: what sort of bytes they are, and the bytes. */
export type PictureFile = { type: "image/jpeg" | "image/svg+xml"; bytes: Uint8Array<ArrayBuffer> };

/**
 * A picture of an agreement that this reader may read, by its hash; null where there is none. A seat reads that of its own
 * samenwerking, a coordinator those of the team.
 */
export async function findPicture(
  reader: Host | Seat | Coordinator,
  sessionId: string,
  sha256: string,
): Promise<PictureFile | null> {
  const row = await db().agreementPicture.findFirst({
    where: { sha256, agreement: { partnership: readableBy(reader, sessionId) } },
    select: { bytes: true, drawing: true },
  });
  return row && fileOf(row);
}

function readableBy(reader: Host | Seat | Coordinator, sessionId: string): Prisma.PartnershipWhereInput {
  if (reader.kind === "coordinator") return { session: { id: sessionId, teamId: reader.teamId } };
  const own = reader.kind === "seat" ? { partners: { some: { id: reader.partnerId } } } : {};
  return { AND: [{ sessionId }, { sessionId: reader.sessionId }, own] };
}

/** What the paper of a document shows of its pictures, by their hash: for callers that may read it. */
export async function readPaperPictures(
  sessionId: string,
  { pictures = [] }: Pick<AgreementDocument, "pictures">,
): Promise<Map<string, PictureFile>> {
  if (pictures.length === 0) return new Map();
  const rows = await db().agreementPicture.findMany({
    where: { agreement: { partnership: { sessionId } }, sha256: { in: pictures.map(({ sha256 }) => sha256) } },
    select: { sha256: true, bytes: true, drawing: true },
  });
  return new Map(rows.map((row) => [row.sha256, fileOf(row)]));
}

const fileOf = ({ bytes, drawing }: { bytes: Uint8Array<ArrayBuffer> | null; drawing: unknown }): PictureFile =>
  bytes ? { type: "image/jpeg", bytes } : { type: "image/svg+xml", bytes: new TextEncoder().encode(drawnSvg(drawing)) };
