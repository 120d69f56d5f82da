import type { Side } from "../../exercises/contract.ts";

/** How somebody is: first with three answers, at ease, last, or without a word. */
export type Temper = "quick" | "calm" | "late" | "silent";

export type Player = { seatId: string; side: Side; partnerId: string; temper: Temper };

/** Something that somebody of a side may send; `slip` is the same with a telephone number in it, null where that cannot be. */
export type Sayable = { side: Side; body: unknown; slip: unknown };

/**
 * What a round asks of each: to send, to answer so many of the others, to say when they are ready; and whether the
 * agreement is there to read.
 */
export type Asked = { sayable: Sayable[]; answers: number; ready: boolean; agreement: boolean };

/**
 * What somebody says to the agreement for the own organisation: yes, that others must be asked first, or not yet, until it
 * was changed.
 */
export type Stance = "agrees" | "asks" | "doubts";

/**
 * What a player does: sends its `nr`th, or takes that back; answers something of another; is ready; stands behind a line of
 * the agreement; or answers that for its organisation. The dice of an answer say which (`one`) and how (`how`), from 0 to 1.
 */
type Deed =
  | { does: "send"; nr: number; body: unknown }
  | { does: "takeBack"; nr: number }
  | { does: "answer"; one: number; how: number }
  | { does: "ready" }
  | { does: "stand"; one: number }
  | { does: "assent"; stance: Stance };

export type Planned = Deed & { seatId: string; atMs: number };

type Range = readonly [from: number, to: number];

const READS_MS = { quick: [6_000, 15_000], calm: [15_000, 45_000], late: [40_000, 80_000] } as const;
const A_LETTER_MS = { quick: 180, calm: 320, late: 380 } as const;
const SENDS = { quick: [2, 3], calm: [1, 2], late: [1, 1] } as const;
const ANSWERS_MOST = { quick: 3, calm: 2, late: 1 } as const;
/** People do not type evenly. */
const UNEVEN: Range = [0.7, 1.3];
const CHOOSES_MS: Range = [3_000, 8_000];
const WEIGHS_MS: Range = [6_000, 15_000];
const NOTICES_MS: Range = [5_000, 12_000];
const RESTS_MS: Range = [3_000, 10_000];
/** How often somebody reads in the agreement again, and after how long. */
const LOOKS = { quick: 10, calm: 8, late: 6 } as const;
const LOOKS_MS: Range = [20_000, 75_000];
/** So many organisations answer before one of them doubts, or asks others first: most say yes. */
const DOUBTS_FROM = 3;
const ASKS_FROM = 4;
/** With fewer answers in words than this nobody errs: what is there is needed. */
const ERR_FROM = 4;

type Speaker = Player & { temper: Exclude<Temper, "silent"> };
/** What a speaker is going to send: each once, in order. */
type Part = { who: Speaker; own: Sayable[] };

/**
 * What the players do in one round, in order, at the pace of people: first reading, then typing as long as the words are.
 * One of them lets a telephone number slip, one says what was said, one sends a thing twice and takes it back. Where the
 * agreement is there they read on in it, and one of each organisation answers it. The same for the same seed. Pure.
 */
export function plan(players: Player[], asked: Asked, seed: number): Planned[] {
  const roll = dice(seed);
  const parts = divide(players.filter(speaks), asked.sayable, roll);
  const errs = erring(parts);
  const turns = parts.map((part) => turnOf(part, asked, errs, roll));
  const stances = asked.agreement ? stancesOf(parts, roll) : null;
  const readings = parts.map(({ who }, at) =>
    stances ? readOn(who, turns[at]?.at(-1)?.atMs ?? 0, stances, roll) : [],
  );
  return [...turns, ...readings].flat().toSorted((one, other) => one.atMs - other.atMs);
}

const speaks = (player: Player): player is Speaker => player.temper !== "silent";

/**
 * Who sends what. Words are said by one, and each gets something before anybody gets more; what is chosen and not
 * written anybody may send.
 */
function divide(speakers: Speaker[], sayable: Sayable[], roll: () => number): Part[] {
  const wishes = speakers.map((who) => ({ who, own: [] as Sayable[], wants: whole(roll(), SENDS[who.temper]) }));
  const left = sayable.filter(({ body }) => lettersIn(body) > 0);
  const most = Math.max(0, ...wishes.map(({ wants }) => wants));
  for (let turn = 0; turn < most; turn++)
    for (const { who, own, wants } of wishes) {
      const at = left.findIndex(({ side }) => side === who.side);
      if (turn < wants && at >= 0) own.push(...left.splice(at, 1));
    }
  for (const { who, own, wants } of wishes) {
    const choices = sayable.filter(({ side, body }) => side === who.side && lettersIn(body) === 0);
    const from = Math.floor(roll() * choices.length);
    own.push(...[...choices.slice(from), ...choices.slice(0, from)].slice(0, wants));
  }
  return wishes.map(({ who, own }) => ({ who, own }));
}

/** Who errs and how; nobody errs twice. */
type Errs = {
  slips?: Speaker | undefined;
  echoes?: { who: Speaker; what: Sayable } | undefined;
  regrets?: Speaker | undefined;
};

function erring(parts: Part[]): Errs {
  const inWords = parts.filter(({ own }) => own.some(({ body }) => lettersIn(body) > 0));
  const said = inWords.flatMap(({ own }) => own).length;
  if (said < ERR_FROM) return {};
  const slips = inWords.findLast(({ own }) => own.some(({ slip }) => slip !== null))?.who;
  const regrets = inWords.find(({ who }) => who !== slips)?.who;
  const echoed = inWords.find(({ who }) => who === regrets)?.own[0];
  const echoer = parts.findLast(({ who }) => who !== slips && who !== regrets && who.side === regrets?.side)?.who;
  return { slips, regrets, echoes: echoed && echoer && { who: echoer, what: echoed } };
}

function turnOf({ who, own }: Part, asked: Asked, errs: Errs, roll: () => number): Planned[] {
  const deeds: Planned[] = [];
  let atMs = between(roll(), READS_MS[who.temper]);
  const doNext = (afterMs: number, deed: Deed) => {
    atMs += afterMs;
    deeds.push({ ...deed, seatId: who.seatId, atMs: Math.round(atMs) });
  };
  const send = (nr: number, body: unknown) => {
    const typingMs = lettersIn(body) * A_LETTER_MS[who.temper] * between(roll(), UNEVEN);
    doNext(typingMs + between(roll(), CHOOSES_MS), { does: "send", nr, body });
  };
  const slip = errs.slips === who ? own.find((one) => one.slip !== null) : undefined;
  const toSay = errs.echoes?.who === who ? [...own, errs.echoes.what] : own;
  for (const [nr, said] of toSay.entries()) send(nr, said === slip ? said.slip : said.body);
  if (errs.regrets === who && own[0]) {
    // Sent once more by mistake: nothing is lost when it goes.
    doNext(between(roll(), CHOOSES_MS), { does: "send", nr: toSay.length, body: own[0].body });
    doNext(between(roll(), NOTICES_MS), { does: "takeBack", nr: toSay.length });
  }
  for (let given = 0; given < Math.min(asked.answers, ANSWERS_MOST[who.temper]); given++)
    doNext(between(roll(), WEIGHS_MS), { does: "answer", one: roll(), how: roll() });
  if (asked.ready) doNext(between(roll(), RESTS_MS), { does: "ready" });
  return deeds;
}

/** What who speaks for an organisation says to the agreement; one of them doubts, and one asks others first. */
function stancesOf(parts: Part[], roll: () => number): Map<string, Stance> {
  const speakers = [...Map.groupBy(parts, ({ who }) => who.partnerId).values()].flatMap(([first]) => first?.who ?? []);
  const from = Math.floor(roll() * speakers.length);
  return new Map(
    [...speakers.slice(from), ...speakers.slice(0, from)].map(({ seatId }, at): [string, Stance] => {
      if (at === 0 && speakers.length >= DOUBTS_FROM) return [seatId, "doubts"];
      return [seatId, at === 1 && speakers.length >= ASKS_FROM ? "asks" : "agrees"];
    }),
  );
}

/** Somebody reads on in the agreement, from when all else is done: each time a line to stand behind. */
function readOn(who: Speaker, fromMs: number, stances: Map<string, Stance>, roll: () => number): Planned[] {
  const stance = stances.get(who.seatId);
  let atMs = fromMs;
  const next = (deed: Deed, range: Range): Planned => {
    atMs += between(roll(), range);
    return { ...deed, seatId: who.seatId, atMs: Math.round(atMs) };
  };
  return Array.from({ length: LOOKS[who.temper] }, () => [
    next({ does: "stand", one: roll() }, LOOKS_MS),
    ...(stance ? [next({ does: "assent", stance }, WEIGHS_MS)] : []),
  ]).flat();
}

/** How many letters of it somebody typed: what has no space in it was chosen. */
export function lettersIn(body: unknown): number {
  if (typeof body === "string") return body.includes(" ") ? body.length : 0;
  if (typeof body !== "object" || body === null) return 0;
  return Object.values(body).reduce((sum: number, value) => sum + lettersIn(value), 0);
}

const between = (at: number, [from, to]: Range): number => from + at * (to - from);
const whole = (at: number, [from, to]: Range): number => Math.min(to, Math.floor(between(at, [from, to + 1])));

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
