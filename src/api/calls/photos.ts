import { z } from "zod";
import { removePhoto, takePhotoAway } from "../../contributions/photos/away/writes.ts";
import { PHOTO_MOST_BYTES, PHOTO_MOST_MB } from "../../contributions/photos/photoLimits.ts";
import { readPhotoBytes } from "../../contributions/photos/reads.ts";
import { putPhoto } from "../../contributions/photos/writes.ts";
import { notFound, Problem, type ProblemCode } from "../../lib/errors.ts";
import { readSeenPhoto } from "../../zaal/photos/reads.ts";
import { json, readBytes } from "../answer.ts";
import { call } from "../call.ts";
import { answerPhotoForm } from "../photoForm.ts";
import { answerPicture } from "../pictures.ts";
import { nothing } from "../shapes.ts";
import { viewer, writer, writerAbout } from "../who.ts";

const photo = z.object({ id: z.uuid(), width: z.int(), height: z.int() });

const NOT_NOW: ProblemCode[] = ["STEP_CLOSED", "NOT_NOW", "SEAT_HAS_PHONE", "TOO_MANY"];

// Words beside the photo take little room.
const FORM_MOST_BYTES = PHOTO_MOST_BYTES + 100_000;

/** The photo that goes with somebody's words. */
export const photos = [
  call({
    id: "putPhoto",
    method: "PUT",
    path: "/api/contributions/{contributionId}/photo",
    says: "Its author puts a photo to a contribution, in the place of one that is there, or the host for a seat without a phone. It is made anew: at most 1600 pixels a side, with nothing of where it was taken.",
    who: writerAbout,
    takes: { type: "application/octet-stream", mostBytes: PHOTO_MOST_BYTES },
    answers: { 200: { is: "the photo", json: z.object({ photo, revision: z.int().min(0) }) } },
    refuses: [...NOT_NOW, "PHOTO_TOO_LARGE", "PHOTO_KIND", "PHOTO_BROKEN", "PHOTO_PIXELS"],
    inTheirLanguage: true,
    run: async ({ request, by: { by, asking }, params: { contributionId } }) =>
      json(await putPhoto(by, contributionId, () => photoIn(request), asking)),
  }),
  call({
    id: "takePhotoAway",
    method: "DELETE",
    path: "/api/contributions/{contributionId}/photo",
    says: "Its author takes the photo of a contribution away and lets the words be; so does the host, of anybody's or, with `participantId`, for a seat without a phone. Doing so again is fine.",
    who: writerAbout,
    answers: nothing,
    refuses: NOT_NOW,
    inTheirLanguage: true,
    run: async ({ by: { by, asking }, params: { contributionId } }) => {
      if (by.kind === "host" && !asking.participantId) await removePhoto(by, contributionId);
      else await takePhotoAway(by, contributionId, asking);
      return new Response(null, { status: 204 });
    },
  }),
  call({
    id: "photo",
    method: "GET",
    path: "/api/sessions/{sessionId}/photos/{photoId}",
    says: "A photo, for who may see the words that it goes with now: its author always, the others as the exercise says.",
    who: viewer,
    answers: {
      200: { is: "the photo; `ETag` is the SHA-256 of its bytes", type: "image/jpeg" },
      304: { is: "it is the one of `If-None-Match`" },
    },
    run: async ({ request, by, params: { photoId } }) => {
      const { id, sha256 } = await readSeenPhoto(by, photoId);
      return answerPicture(request, sha256, async () => {
        const bytes = await readPhotoBytes(id);
        if (!bytes) throw notFound();
        return { type: "image/jpeg", bytes };
      });
    },
  }),
  call({
    id: "sendForm",
    method: "POST",
    path: "/api/sessions/{sessionId}/contributions/form",
    says: "What a form with words and a photo sends where no script runs: the words first, which stay whatever becomes of the photo.",
    who: writer,
    takes: { type: "multipart/form-data", mostBytes: FORM_MOST_BYTES },
    answers: { 303: { is: "to the page that it came from, which says what became of it" } },
    refuses: ["BAD_REQUEST"],
    inTheirLanguage: true,
    run: async ({ request, by: { by, asking }, params: { sessionId } }) =>
      answerPhotoForm(request, by, { sessionId, participantId: asking.participantId, mostBytes: FORM_MOST_BYTES }),
  }),
];

async function photoIn(request: Request): Promise<Buffer> {
  const tooLarge = new Problem("PHOTO_TOO_LARGE", { values: { max: PHOTO_MOST_MB } });
  // The header first, so that nothing large is read.
  if (Number(request.headers.get("content-length") ?? 0) > PHOTO_MOST_BYTES) throw tooLarge;
  const { bytes, isCut } = await readBytes(request, PHOTO_MOST_BYTES);
  if (isCut) throw tooLarge;
  return bytes;
}
