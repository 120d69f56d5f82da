import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { phonePhoto } from "../../src/contributions/photos/photos.fixture.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { db } from "../../src/lib/db.ts";
import type { Host } from "../../src/sessions/access.ts";
import { emptyDatabase } from "../database.ts";
import { cookieFor, opened, signedIn, started } from "./people.ts";
import { seatIn, servedRoad } from "./servedRoad.ts";

const served = servedRoad();
export type Browser = { participantId: string; cookie: string };
export let origin = "";
export let hanna: Host;
export let hannas = "";
export let amir: Browser;
export let bea: Browser;
export let stepId = "";
export let id = "";
export let photo: Buffer;

/** Before each test of a file Amir and Bea sit in the bijeenkomst that Hanna leads, and Amir said something that takes a photo. */
export function openPhotoRoom(): void {
  beforeEach(async () => {
    await emptyDatabase();
    origin = await served.open();
    const member = await signedIn("hanna");
    hanna = await started(member);
    hannas = await cookieFor(member.userId);
    amir = await seatIn(hanna);
    bea = await seatIn(hanna);
    stepId = await opened(hanna, "kracht");
    takesPhotos("kracht");
    id = await say(amir, "Weten de weg");
    photo ??= await phonePhoto(640, 480);
  });
  afterEach(() => {
    served.close();
    vi.restoreAllMocks();
  });
}

/** From now on the rounds of this exercise take photos, as those of one that is about drawings do. */
function takesPhotos(exercise: string): void {
  const found = findExercise(exercise);
  if (!found) throw new Error(`No exercise ${exercise}.`);
  const { roundsOf } = found;
  vi.spyOn(found, "roundsOf").mockImplementation((setup) => roundsOf(setup).map((one) => ({ ...one, photo: true })));
}

export const body = (text: string) => ({ about: "formal", dimension: "kennis", text });

export async function say(who: Browser, text: string): Promise<string> {
  const said = randomUUID();
  const sent = { id: said, stepId, body: body(text) };
  const response = await ask(
    "POST",
    `/api/sessions/${hanna.sessionId}/contributions`,
    who.cookie,
    JSON.stringify(sent),
  );
  expect(response.status).toBe(201);
  return said;
}

type Sent = string | Uint8Array<ArrayBuffer> | FormData | null;

export const ask = (
  method: string,
  path: string,
  cookie: string,
  sent: Sent = null,
  headers: Record<string, string> = {},
) => fetch(`${origin}${path}`, { method, body: sent, redirect: "manual", headers: { cookie, ...headers } });

export const put = (who: Pick<Browser, "cookie">, bytes: Buffer, { of = id, at = 0, query = "" } = {}) =>
  ask("PUT", `/api/contributions/${of}/photo${query}`, who.cookie, new Uint8Array(bytes), {
    ...(at > 0 && { "x-asked-at": String(at) }),
  });

export const kept = () =>
  db().photo.findMany({ select: { id: true, contributionId: true, width: true, height: true } });
export const codeOf = async (response: Response) => [response.status, (await response.json()).code];

/** Puts the photo of this test to Amir's words, and answers its id. */
export async function photographed(): Promise<string> {
  const response = await put(amir, photo);
  expect(response.status).toBe(200);
  return (await response.json()).photo.id;
}

export const at = (photoId: string, query = "as=phone") =>
  `/api/sessions/${hanna.sessionId}/photos/${photoId}?${query}`;
export const see = async (who: Pick<Browser, "cookie">, photoId: string, query?: string) =>
  (await ask("GET", at(photoId, query), who.cookie)).status;
