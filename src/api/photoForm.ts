import { typedContribution } from "../contributions/arrival/typed.ts";
import { contribute } from "../contributions/arrival/writes.ts";
import { takePhotoAway } from "../contributions/photos/away/writes.ts";
import { FORM_BACK, FORM_BACK_S, formBackText } from "../contributions/photos/formBack.ts";
import { PHOTO_MOST_MB } from "../contributions/photos/photoLimits.ts";
import { putPhoto } from "../contributions/photos/writes.ts";
import { isHttps } from "../lib/asker.ts";
import { asProblem } from "../lib/databaseGone.ts";
import { Problem } from "../lib/errors.ts";
import { typedIn } from "../lib/formWords.ts";
import { newSecret } from "../lib/ids.ts";
import { refusalIn } from "../lib/refusals.ts";
import { askedLanguage, noteFault } from "../lib/requests.ts";
import type { Host, RecentSeat, Seat } from "../sessions/access.ts";
import { readBytes } from "./answer.ts";

type From = { sessionId: string; participantId: string | undefined; mostBytes: number };
type By = Seat | RecentSeat | Host;

/** The field of the photo, and what a form wants to have done: what it brings, or with a contribution that is there. */
const PHOTO = "$photo";
type Done = { about: string; photoRefused: Problem | null };

/**
 * Does what a form with a photo asks where no script runs, and leads back to its page (303), which says what became of it.
 * What was typed in a form that is refused waits there, in a cookie for that page alone. BAD_REQUEST for what is no form.
 */
export async function answerPhotoForm(request: Request, by: By, from: From): Promise<Response> {
  const { form, isCut } = await readForm(request, from.mostBytes);
  try {
    const { about, photoRefused } = await carryOut(by, form, { ...from, isCut });
    const said = { verstuurd: about, onderdeel: field(form, "$exercise") };
    return goTo(by, from, { ...said, ...(photoRefused && { foto: photoRefused.code }) });
  } catch (error) {
    const problem = asProblem(error);
    if (!problem) throw error;
    return sentBack(request, by, from, form, problem);
  }
}

async function carryOut(by: By, form: FormData, { participantId, isCut }: From & { isCut: boolean }): Promise<Done> {
  const asking = { participantId };
  const id = field(form, "$id");
  switch (field(form, "$do")) {
    case "contribute": {
      const kept = await contribute(by, { ...typedContribution(form), participantId });
      return { about: kept.id, photoRefused: await photoOf(kept.id) };
    }
    case "photo":
      return { about: id, photoRefused: await photoOf(id) };
    case "photo-away":
      await takePhotoAway(by, id, asking);
      return { about: id, photoRefused: null };
    default:
      throw new Problem("BAD_REQUEST");
  }

  /** What is refused of the photo takes nothing from the words. */
  async function photoOf(contributionId: string): Promise<Problem | null> {
    const photo = form.get(PHOTO);
    if (!photo || typeof photo === "string" || photo.size === 0) return null;
    if (isCut) return new Problem("PHOTO_TOO_LARGE", { values: { max: PHOTO_MOST_MB } });
    try {
      await putPhoto(by, contributionId, async () => Buffer.from(await photo.arrayBuffer()), asking);
      return null;
    } catch (error) {
      const problem = asProblem(error);
      if (!problem || problem !== error) noteFault(error);
      return problem ?? new Problem("PHOTO_BROKEN");
    }
  }
}

/** The form, as far as it was read: a photo that is too large is cut off, and the words before it are there. */
async function readForm(request: Request, most: number): Promise<{ form: FormData; isCut: boolean }> {
  const type = request.headers.get("content-type") ?? "";
  const [, boundary = ""] = /;\s*boundary="?([^";]+)"?/i.exec(type) ?? [];
  const { bytes, isCut } = await readBytes(request, most);
  const whole = isCut ? Buffer.concat([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) : bytes;
  try {
    const form = await new Response(new Uint8Array(whole), { headers: { "content-type": type } }).formData();
    return { form, isCut };
  } catch {
    throw new Problem("BAD_REQUEST");
  }
}

function sentBack(request: Request, by: By, from: From, form: FormData, problem: Problem): Response {
  const { detail, fields } = refusalIn(askedLanguage(), problem);
  const nonce = newSecret();
  const value = formBackText({
    ...{ nonce, form: field(form, "$form"), step: field(form, "$step"), round: Number(field(form, "$round")) || 0 },
    ...{ exercise: field(form, "$exercise"), detail: fields[0]?.message ?? detail, typed: typedIn(form) },
  });
  const response = goTo(by, from, { terug: nonce });
  const secure = isHttps(request.headers) ? "; Secure" : "";
  const kept = `${FORM_BACK}=${value}; Path=${pageOf(by, from)}; Max-Age=${FORM_BACK_S}; HttpOnly; SameSite=lax${secure}`;
  response.headers.set("set-cookie", kept);
  return response;
}

/** Where the form stands: on the phone, or where the host types for a seat without one. */
const pageOf = ({ kind }: By, { sessionId, participantId }: From): string =>
  kind === "host" ? `/regie/${sessionId}/plek/${participantId}` : `/meedoen/${sessionId}/zaal`;

const goTo = (by: By, from: From, query: Record<string, string>): Response =>
  new Response(null, { status: 303, headers: { location: `${pageOf(by, from)}?${new URLSearchParams(query)}` } });

const field = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
