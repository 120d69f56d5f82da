import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { filledIn } from "../../src/exercises/filledIn.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { isProblem } from "../../src/lib/errors.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { seatOf } from "../../src/sessions/access.ts";
import { join } from "../../src/sessions/door/writes.ts";
import { addPartner } from "../../src/sessions/partners/writes.ts";
import { isBreak, programmeOf } from "../../src/sessions/prepare/template.ts";
import { startSession } from "../../src/sessions/prepare/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { closePart, openPart } from "../../src/zaal/presses/sittings/writes.ts";
import { move } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { prepared, roomOf, signedIn } from "./people.ts";

const PARTNERS = 8;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** What Hanna must not need more of for "standaard": sixty for its first seven exercises, seven for each of those since. */
const PRESSES_MOST = 60 + 7 * (exercisesOf("standaard").size - 7);

beforeAll(emptyDatabase);

/** The exercises of a programme that there are, without its breaks. */
function exercisesOf(programme: string): Set<string> {
  const ids = programmeOf(programme).flatMap(({ steps }) => steps.map(({ exercise }) => exercise));
  return new Set(ids.filter((id) => !isBreak(id)));
}

type Shown = { presses: number; sent: number; shown: Set<string>; offered: Set<string> };

const hostsOf = async (host: Host) => {
  const snapshot = await readSnapshot(host, "host");
  if (snapshot.audience !== "host") throw new Error("Not the host's.");
  return snapshot;
};

/** Eight organisations and groups with names as long as real ones, each with a phone. */
async function fullRoom(): Promise<{ host: Host; seats: Seat[] }> {
  const host = await prepared(await signedIn("hanna"));
  for (let at = 2; at < PARTNERS; at++)
    await addPartner(host, { name: `Organisatie ${at} `.padEnd(70, "met een lange naam "), side: sideAt(at) });
  await startSession(host);
  const { code, partners } = await roomOf(host);
  const seats = await Promise.all(
    partners.map(async ({ id, side }) => {
      const { sessionId, secret } = await join({ code: code ?? "", side, partner: { id }, people: 1 });
      return seatOf(sessionId, secret);
    }),
  );
  return { host, seats: seats.filter((seat) => seat !== null) };
}

const sideAt = (at: number) => (at % 2 === 0 ? "formal" : "informal");

/** Everybody sends what the exercise has as examples for this round and side. */
async function everybodySends(host: Host, seats: Seat[], walk: Shown): Promise<void> {
  const { step, partners } = await hostsOf(host);
  if (step?.state !== "open") return;
  const examples = findExercise(step.exercise)?.examples.filter(({ round }) => round === step.round) ?? [];
  for (const [at, seat] of seats.entries()) {
    const mine = examples.filter(({ side }) => side === seat.standing);
    for (const { body } of mine.slice(0, 4)) {
      const filled = filledIn(body, partners, Date.now() + WEEK_MS * (at + 1));
      walk.sent += await contribute(seat, { id: randomUUID(), stepId: step.id, body: filled }).then(one, noneIfRefused);
    }
  }
}

const one = () => 1;

/** A third role, or an answer that belongs to another's card, is refused: that is as it should be. */
function noneIfRefused(error: unknown): number {
  if (!isProblem(error)) throw error;
  return 0;
}

/** Notes what the wall shows now, and all that it could show in this round. */
async function look(host: Host, walk: Shown): Promise<void> {
  const { step, pageTitles, rounds } = await hostsOf(host);
  if (step?.state !== "shown") return;
  const place = `${step.title} · ${step.roundTitle}`;
  walk.shown.add(`${place} · ${pageTitles[step.page] ?? ""}`);
  for (const title of pageTitles.length > 0 ? pageTitles : [""]) walk.offered.add(`${place} · ${title}`);
  for (const round of rounds) walk.offered.add(`${step.title} · ${round.title}`);
  walk.shown.add(place);
}

/** One press of the big button, up to the end of the programme; what is asked twice is two. */
async function press(host: Host, walk: Shown): Promise<boolean> {
  const { next, partId } = await hostsOf(host);
  if (next === "end") return false;
  walk.presses += next === "endPart" ? 2 : 1;
  if (next === "endPart") await closePart(host, partId ?? "", {});
  else if (next === "openPart") await openPart(host, partId ?? "", {});
  else await move(host, "onward", undefined, readPaging);
  return true;
}

test("with eight partners Hanna shows every round and every part of the programme in few presses", async () => {
  const { host, seats } = await fullRoom();
  const walk: Shown = { presses: 0, sent: 0, shown: new Set(), offered: new Set() };
  while (await press(host, walk)) {
    await everybodySends(host, seats, walk);
    await look(host, walk);
  }
  // The agreement is a document: it is read on the phones, and leafed through by name or with the arrows.
  const document = [...walk.offered].filter((place) => place.startsWith("Afspraken · "));
  const passedOver = [...walk.offered].filter((place) => !walk.shown.has(place) && !document.includes(place));
  expect(passedOver).toEqual([]);
  expect(walk.sent).toBeGreaterThan(100);
  expect(walk.presses).toBeLessThanOrEqual(PRESSES_MOST);
}, 120_000);
