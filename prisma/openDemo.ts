import { memberOf } from "../src/accounts/access.ts";
import { createTeam, signIn } from "../src/accounts/writes.ts";
import type { PartnerRef } from "../src/exercises/contract.ts";
import { filledIn } from "../src/exercises/filledIn.ts";
import { findExercise } from "../src/exercises/registry.ts";
import { readEnv } from "../src/lib/env.ts";
import { newSecret } from "../src/lib/ids.ts";
import { fill } from "../src/lib/text.ts";
import { facilitationsOf, type Host, hostOf } from "../src/sessions/access.ts";
import { addPartner } from "../src/sessions/partners/writes.ts";
import { addPartnership, renamePartnership } from "../src/sessions/partnerships/writes.ts";
import { templates } from "../src/sessions/prepare/template.ts";
import { createSession, startSession } from "../src/sessions/prepare/writes.ts";
import { readRoom, stepsOf } from "../src/sessions/reads.ts";
import { readPaging } from "../src/zaal/presses/paging.ts";
import { move, setStep } from "../src/zaal/presses/writes.ts";
import texts from "./demo.json" with { type: "json" };
import { fillDemo } from "./fillDemo.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Where the demo of a whole programme stands: enough is behind it to look at, and enough is to come. */
const SHOWS = "toekomstvisie";

/**
 * Opens a bijeenkomst in the database at DATABASE_URL, with a host of its own, and says how to get in: the programme "lang"
 * with two samenwerkingen that are half way, or one samenwerking at the first question of another programme. Throws where there is no such programme.
 */
export async function openDemo(template = "lang") {
  requireKnown(template);
  const host = await newHost();
  const sessionId = await createSession(host.facilitator, {
    ...texts.session,
    date: new Date().toISOString().slice(0, 10),
    startsAt: "09:30",
    template,
  });
  const proof = await hostOf(sessionId, host.member);
  if (!proof) throw new Error("The demo's host may not lead its own session.");
  if (template === "lang") {
    await addPartnerships(proof);
    await startSession(proof);
    await fillDemo(proof, SHOWS);
  } else {
    for (const { partners } of texts.partnerships) for (const partner of partners) await addPartner(proof, on(partner));
    await startSession(proof);
    await openFirstQuestion(proof);
  }
  return { ...host.credentials, ...(await describe(sessionId)) };
}

function requireKnown(template: string): void {
  const known = templates.map(({ id }) => id);
  if (known.includes(template)) return;
  throw new Error(fill(texts.unknown, { programma: template, programmes: known.join(", ") }));
}

async function addPartnerships(proof: Host): Promise<void> {
  const [first, ...others] = texts.partnerships;
  const room = await readRoom(proof.sessionId);
  await renamePartnership(proof, room?.partnershipId ?? "", first?.title ?? "");
  for (const { title } of others) await addPartnership(proof, title);
  const { partnerships = [] } = (await readRoom(proof.sessionId)) ?? {};
  for (const { id, title } of partnerships)
    for (const partner of texts.partnerships.find((one) => one.title === title)?.partners ?? [])
      await addPartner(proof, { ...on(partner), partnershipId: id });
}

const on = ({ name, side }: { name: string; side: string }) => ({
  name,
  side: side === "formal" ? ("formal" as const) : ("informal" as const),
});

async function newHost() {
  const credentials = { hostEmail: `demo-${newSecret().toLowerCase()}@voorbeeld.nl`, hostPassword: newSecret() };
  await createTeam({ team: texts.team, email: credentials.hostEmail, password: credentials.hostPassword });
  const lines = await signIn({ email: credentials.hostEmail, password: credentials.hostPassword });
  const hostCookie = lines.map((line) => line.split(";")[0]).join("; ");
  const member = await memberOf(new Headers({ cookie: hostCookie }));
  const [facilitator] = member ? facilitationsOf(member) : [];
  if (!member || !facilitator) throw new Error("The demo's host cannot sign in.");
  return { credentials: { ...credentials, hostCookie }, member, facilitator };
}

async function openFirstQuestion(proof: Host): Promise<void> {
  const room = await readRoom(proof.sessionId);
  const first =
    room && stepsOf(room).find(({ exercise, setup }) => findExercise(exercise)?.roundsOf(setup)[0]?.collects);
  if (!first) return;
  await move(proof, first.id, undefined, readPaging);
  await setStep(proof, first.id, "open", {}, readPaging);
}

async function describe(sessionId: string) {
  const room = await readRoom(sessionId);
  if (!room) throw new Error("The demo's session is gone.");
  const { BASE_URL, PORT } = readEnv();
  return {
    baseUrl: BASE_URL?.replace(/\/$/, "") ?? `http://localhost:${PORT}`,
    sessionId,
    code: room.code,
    screenToken: room.screenToken,
    partners: room.partners,
    steps: stepsOf(room).map(({ id, exercise, state }) => ({
      id,
      exercise,
      state,
      ...examplesOf(exercise, room.partners),
    })),
  };
}

/** A valid body for the step's first round, and one for each side where it matters who sends it. */
function examplesOf(exercise: string, partners: PartnerRef[]) {
  const first = (findExercise(exercise)?.examples ?? []).filter(({ round }) => round === 0);
  const bodyOf = (side: "formal" | "informal") => {
    const example = first.find((one) => one.side === side);
    return example ? filledIn(example.body, partners, Date.now() + DAY_MS * 21) : null;
  };
  const examples = { formal: bodyOf("formal"), informal: bodyOf("informal") };
  return { example: examples.formal ?? examples.informal, examples };
}
