import { expect, type Page } from "@playwright/test";
import type { PartnerRef } from "../../src/exercises/contract.ts";
import { filledIn } from "../../src/exercises/filledIn.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { readRoom, stepsOf } from "../../src/sessions/reads.ts";
import { hostSnapshot, type Room } from "./people.ts";
import { alive, bigButton } from "./regie.ts";

/*
 * A whole programme by the one big button, every press in the browser, with people who send what its exercises have as
 * examples. What a test wants to do by hand it does at the moment that it names.
 */

const IN_A_MONTH = Date.now() + 30 * 86_400_000;

/** Somebody with a phone; the page is at the room, or nowhere for who only has to be there. */
export type Person = { phone: Page; partner: PartnerRef };

/** Where the room stands: an exercise and its round, before it opens or while it takes answers. */
export type Moment = { exercise: string; round: number; stepId: string; collects: boolean; open: boolean };

type Walk = {
  laptop: Page;
  room: Room;
  people: Person[];
  /** What is done by hand at a moment; true where nobody needs to send examples any more. */
  at: (moment: Moment) => Promise<boolean | undefined>;
};

type HostView = Awaited<ReturnType<typeof hostSnapshot>> & { next: string; session: { state: string } };

/** Presses on until the bijeenkomst is closed. Answers which exercises were walked through, in their order. */
export async function walk({ laptop, room, people, at }: Walk): Promise<string[]> {
  const walked: string[] = [];
  const done = new Set<string>();
  for (;;) {
    const view = (await hostSnapshot(laptop.request, room.sessionId)) as HostView;
    if (view.session.state === "closed") return walked;
    const moment = await momentOf(room, view);
    if (moment && !done.has(JSON.stringify(moment))) {
      done.add(JSON.stringify(moment));
      if (walked.at(-1) !== moment.exercise) walked.push(moment.exercise);
      const byHand = await at(moment);
      if (moment.open && moment.collects && !byHand) await everybodySends(room, people, moment);
    }
    await pressOnce(laptop, room.sessionId, view);
  }
}

async function momentOf({ sessionId }: Room, { step }: HostView): Promise<Moment | null> {
  if (!step) return null;
  const room = await readRoom(sessionId);
  const setup = room ? stepsOf(room).find(({ id }) => id === step.id)?.setup : {};
  const round = findExercise(step.exercise)?.roundsOf(setup ?? {})[step.round];
  const { exercise, id: stepId, state } = step;
  return { exercise, stepId, round: step.round, collects: round?.collects ?? false, open: state === "open" };
}

/** What ends something asks first: then it is pressed again. */
async function pressOnce(laptop: Page, sessionId: string, { seen, session }: HostView): Promise<void> {
  await alive(laptop);
  const words = (await bigButton(laptop).textContent()) ?? "";
  await bigButton(laptop).click();
  await expect(bigButton(laptop)).not.toHaveText(words);
  if ((await bigButton(laptop).textContent())?.startsWith("Zeker weten?")) await bigButton(laptop).click();
  const stands = async () => {
    const now = (await hostSnapshot(laptop.request, sessionId)) as HostView;
    return [now.seen, now.session.state];
  };
  await expect.poll(stands).not.toEqual([seen, session.state]);
}

/** Everybody sends what the exercise has as examples for their side, as far as the step takes it: something of everybody. */
async function everybodySends({ sessionId }: Room, people: Person[], { exercise, round, stepId }: Moment) {
  const examples = findExercise(exercise)?.examples.filter((example) => example.round === round) ?? [];
  const partners = people.map(({ partner }) => partner);
  const sent = await Promise.all(
    people.map(async ({ phone, partner }) => {
      const mine = examples.filter(({ side }) => side === partner.side).slice(0, 2);
      const statuses: number[] = [];
      for (const { body } of mine) {
        const data = { id: crypto.randomUUID(), stepId, round, body: filledIn(body, partners, IN_A_MONTH) };
        const response = await phone.request.post(`/api/sessions/${sessionId}/contributions`, { data });
        expect([201, 409, 422], `${exercise}: ${await response.text()}`).toContain(response.status());
        statuses.push(response.status());
      }
      return statuses;
    }),
  );
  const taken = sent.flat().filter((status) => status === 201);
  if (examples.length > 0) expect(taken.length, `${exercise}, round ${round}: nothing was taken`).toBeGreaterThan(0);
}
