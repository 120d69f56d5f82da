import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { uuid7 } from "../../src/lib/uuid7.ts";
import type { Contestant } from "./contestants.ts";
import { type Call, cookieOf, post } from "./phones.ts";
import { contribution } from "./run.ts";
import texts from "./sessions.json" with { type: "json" };
import type { Room } from "./sessions.ts";

/** Phones that only write, phones that change an answer every two seconds, and the guest who holds up the room. */
export const CROWD = { writers: 10, changers: 60, guest: 70, phones: 71 };
const CHANGE_EVERY_MS = 2_000;
const GUEST_AT_ONCE = 4;

export type Siege = { ours: Contestant; room: Room; hostCookie: string; enough: AbortSignal };
export type Attack = {
  what: string;
  /** How many answers the room has before. */
  filled?: number;
  run: (siege: Siege) => Promise<void>;
  /** Whether phones are to come in by the digits afterwards; from which address. */
  thenJoinFrom?: string;
};

const attacking = new Agent({ keepAlive: true, maxSockets: 256 });
const CARL = "203.0.113.7";

/** One call of an attacker; what it is answered is its own affair. */
export async function ask({ ours }: Pick<Siege, "ours">, call: Call, from = CARL): Promise<number> {
  return post(ours, call, attacking, { "x-forwarded-for": from }).then(
    ({ status }) => status,
    () => 0,
  );
}

/** `count` of these at a time, until it is enough or `most` are done. */
async function flood({ enough }: Siege, count: number, step: (at: number) => Promise<unknown>, most = Infinity) {
  let at = 0;
  const one = async () => {
    while (!enough.aborted && at < most) await step(at++);
  };
  await Promise.all(Array.from({ length: count }, one));
}

async function contributed(siege: Siege, phone: number): Promise<string> {
  const call = contribution(siege.room, phone);
  if ((await ask(siege, call)) === 201) siege.ours.accepted += 1;
  return z.object({ id: z.string() }).parse(call.body).id;
}

type Asked = { method: Call["method"]; path: string; body?: unknown };

/** The guest asks this over and over, as fast as it is answered. */
const guestAsks =
  (of: "writer" | "guest", asked: (id: string, room: Room, at: number) => Asked) =>
  async (siege: Siege): Promise<void> => {
    const id = await contributed(siege, of === "writer" ? 0 : CROWD.guest);
    const cookie = cookieOf(siege.room, CROWD.guest);
    await flood(siege, GUEST_AT_ONCE, (at) => ask(siege, { body: {}, ...asked(id, siege.room, at), cookie }));
  };

const words = (at: number) => ({ ...texts.contribution, text: `${texts.contribution.text} ${at}` });

async function everybodyChanges(siege: Siege): Promise<void> {
  const change = async (phone: number) => {
    await pause((phone / CROWD.changers) * CHANGE_EVERY_MS);
    const path = `/api/contributions/${await contributed(siege, phone)}`;
    const cookie = cookieOf(siege.room, phone);
    for (let at = 0; !siege.enough.aborted; at++) {
      const began = performance.now();
      await ask(siege, { method: "PUT", path, cookie, body: { body: words(at) } });
      await pause(Math.max(0, began + CHANGE_EVERY_MS - performance.now()));
    }
  };
  await Promise.all(Array.from({ length: CROWD.changers }, (_, at) => change(CROWD.writers + at)));
}

/** The sign-in form as a browser without scripts sends it. */
async function wrongPasswords({ ours }: Siege): Promise<void> {
  const page = `http://127.0.0.1:${ours.port}/inloggen`;
  const html = await (await fetch(page)).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)];
  if (hidden.length === 0) throw new Error("The sign-in page has no form.");
  await Promise.all(
    Array.from({ length: 100 }, (_, at) => {
      const body = new FormData();
      for (const [, name = "", value = ""] of hidden) body.set(name, value.replaceAll("&quot;", '"'));
      body.set("email", `iemand-${at}@example.org`);
      body.set("password", "een gok van een zin");
      return fetch(page, { method: "POST", body, headers: { "x-forwarded-for": CARL } })
        .then((answer) => answer.text())
        .catch(() => undefined);
    }),
  );
}

async function everybodyOpensThePdf(siege: Siege): Promise<void> {
  const path = `/api/sessions/${siege.room.sessionId}/samenwerkingsafspraak.pdf`;
  const open = () => ask(siege, { method: "GET", path, cookie: siege.hostCookie, body: null });
  while (!siege.enough.aborted) {
    await Promise.all(Array.from({ length: 60 }, open));
    await pause(5_000);
  }
}

const join = (code: string, partner: string): Call => ({
  ...{ method: "POST", path: "/api/join", cookie: "" },
  body: { code, side: "formal", partner: { id: partner } },
});

/** Phones that come in by the digits: how many of ten were not let in. */
export async function refusedAtTheDoor(siege: Siege, from: string): Promise<number> {
  const call = join(siege.room.code ?? "", siege.room.partnerIds[0] ?? "");
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(siege, call, from)));
  return answers.filter((status) => status !== 201).length;
}

const pages = (at: number, { sessionId }: Room): string => `/regie/${sessionId}${at % 2 ? "/afspraak" : ""}`;

const addressNumber = (at: number): string => `198.51.${Math.floor(at / 250)}.${at % 250}`;

export const attacks: Attack[] = [
  {
    what: "a guest takes away what is another's",
    run: guestAsks("writer", (id) => ({ method: "DELETE", path: `/api/contributions/${id}` })),
  },
  {
    what: "a guest sends its own words again",
    run: guestAsks("guest", (id) => ({
      ...{ method: "PUT", path: `/api/contributions/${id}` },
      body: { body: texts.contribution },
    })),
  },
  {
    what: "a guest changes its words",
    run: guestAsks("guest", (id, _, at) => ({
      ...{ method: "PUT", path: `/api/contributions/${id}` },
      body: { body: words(at) },
    })),
  },
  {
    what: "a guest answers, and takes it back",
    run: guestAsks("writer", (id, _, at) => ({
      ...{ method: "PUT", path: `/api/contributions/${id}/support` },
      body: { value: at % 2 === 0 },
    })),
  },
  {
    what: "a guest stands behind a line, and no longer",
    run: guestAsks("writer", (_, { sessionId, lineIds }, at) => ({
      method: "PUT",
      path: `/api/sessions/${sessionId}/samenwerkingsafspraak/lines/${lineIds[0]}/support`,
      body: { value: at % 2 === 0 },
    })),
  },
  { what: "60 phones change an answer every two seconds", run: everybodyChanges },
  { what: "100 wrong passwords at once", run: wrongPasswords },
  { what: "60 open the PDF at once, every five seconds", run: everybodyOpensThePdf },
  {
    what: "3,000 wrong words from the room's own address",
    run: (siege) => flood(siege, 8, (at) => ask(siege, join(`woord-${at}-${uuid7()}`, uuid7())), 3_000),
    thenJoinFrom: CARL,
  },
  {
    what: "1,400 wrong codes from as many addresses",
    run: (siege) => flood(siege, 8, (at) => ask(siege, join("000000", uuid7()), addressNumber(at)), 1_400),
    thenJoinFrom: "192.0.2.1",
  },
  {
    what: "2,100 joins for an organisation that is not there",
    run: (siege) => flood(siege, 8, () => ask(siege, join(siege.room.code ?? "", uuid7())), 2_100),
    thenJoinFrom: CARL,
  },
  {
    what: "regie and editor of 3,000 answers, looked at",
    filled: 3_000,
    run: (siege) =>
      flood(siege, 1, (at) =>
        ask(siege, { method: "GET", path: pages(at, siege.room), cookie: siege.hostCookie, body: null }),
      ),
  },
];
