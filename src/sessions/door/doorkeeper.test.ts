import { array, assert, asyncProperty, constantFrom, integer } from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { createDoorkeeper } from "./doorkeeper.ts";

const CODE = "482917";
const LINK = "zR2k8fYb0n1Lw5sT7uVxQg";
const MINUTE_MS = 60_000;
const SESSION = "session";

let now = 0;
let doorkeeper: ReturnType<typeof createDoorkeeper>;

let sleepers: { until: number; wake: () => void }[] = [];

// Time goes on when everybody sleeps, to where the first one wakes.
const clock = {
  now: () => now,
  pause: (ms: number) =>
    new Promise<void>((wake) => {
      if (sleepers.push({ until: now + ms, wake }) === 1) setImmediate(goOn);
    }),
};

function goOn(): void {
  now = Math.min(...sleepers.map(({ until }) => until));
  const awake = sleepers.filter(({ until }) => until <= now);
  sleepers = sleepers.filter(({ until }) => until > now);
  if (sleepers.length > 0) setImmediate(goOn);
  for (const { wake } of awake) wake();
}

beforeEach(() => {
  now = 0;
  doorkeeper = createDoorkeeper(clock);
});

/** What the doorkeeper says to a code: "" is come in. */
const asked = (code: string, address: string, keeper = doorkeeper): Promise<string> =>
  keeper
    .open(code, address, async () => (code === CODE || code === LINK ? SESSION : null))
    .then(
      () => "",
      (error) => String(Object(error).code),
    );

async function guesses(times: number, address: (guess: number) => string, code = "000000"): Promise<string[]> {
  const said: string[] = [];
  for (let guess = 0; guess < times; guess++) said.push(await asked(code, address(guess)));
  return said;
}

function seat(address: string): string {
  try {
    doorkeeper.requireTurn(SESSION, address);
  } catch (error) {
    return String(Object(error).code);
  }
  doorkeeper.seated(SESSION, address);
  return "";
}

test("sixty people behind one address may all mistype the code twice, and a thousand may type it right at once", async () => {
  expect(new Set(await guesses(119, () => "buurthuis"))).toEqual(new Set(["CODE_UNKNOWN"]));
  const said = await Promise.all(Array.from({ length: 1_000 }, () => asked(CODE, "buurthuis")));
  expect(new Set(said)).toEqual(new Set([""]));
});

test("Carl guesses until he is heard no more than once in a few seconds, and elsewhere Amir comes in", async () => {
  await guesses(120, () => "carl");
  const began = now;
  const later = await guesses(24, () => "carl");
  expect(now - began).toBeGreaterThanOrEqual(MINUTE_MS - 2_600);
  expect(later.every((answer) => answer === "CODE_UNKNOWN")).toBe(true);
  expect(await asked(CODE, "amir")).toBe("");
});

test("however long Carl guessed, who types the right code beside him comes in within a few seconds", async () => {
  await guesses(400, () => "buurthuis");
  const began = now;
  expect(await asked(CODE, "buurthuis")).toBe("");
  expect(now - began).toBeLessThan(5_000);
});

test("many of Carl's guesses in the same moment are not heard more often than one by one", async () => {
  const said = await Promise.all(Array.from({ length: 1_000 }, () => asked("000000", "carl")));
  const heard = said.filter((answer) => answer === "CODE_UNKNOWN").length;
  expect(heard).toBeGreaterThanOrEqual(120);
  expect(heard).toBeLessThanOrEqual(120 + Math.ceil((now / (5 * MINUTE_MS)) * 120));
});

test("three thousand wrong words take no digits away from the phones beside them", async () => {
  const words = await guesses(3_000, () => "buurthuis", "woord");
  expect(words.at(-1)).toBe("TOO_MANY");
  const began = now;
  expect([await asked(CODE, "buurthuis"), await asked(LINK, "buurthuis")]).toEqual(["", ""]);
  expect(now).toBe(began);
});

test("guesses from many addresses shut out neither who comes for the first time nor a room where somebody came in", async () => {
  seat("buurthuis");
  await asked("000000", "buurthuis");
  await guesses(1_400, (guess) => `carl-${guess}`);
  await guesses(1_300, (guess) => `carl-${guess % 1_400}`);
  expect(now).toBeLessThan(5 * MINUTE_MS);
  expect([await asked(CODE, "amir"), await asked(CODE, "buurthuis")]).toEqual(["", ""]);
});

test("Carl is not heard more often from ever new addresses than what is promised", async () => {
  const said = await Promise.all(Array.from({ length: 20_000 }, (_, guess) => asked("000000", `carl-${guess}`)));
  const heard = said.filter((answer) => answer === "CODE_UNKNOWN").length;
  expect(heard).toBeLessThanOrEqual(3_000 + Math.ceil((now / (5 * MINUTE_MS)) * 3_000));
  expect(await asked(LINK, "amir")).toBe("");
});

test("whatever is tried in whatever order, one address is heard no more than promised and a link always opens", async () => {
  const code = constantFrom("000000", "woord", CODE, LINK);
  const tries = array(
    constantFrom("a", "b").chain((who) => code.map((what) => [who, what] as const)),
    {
      maxLength: 600,
    },
  );
  await assert(
    asyncProperty(tries, integer({ min: 0, max: MINUTE_MS }), async (asks, start) => {
      now = start;
      const keeper = createDoorkeeper(clock);
      const said = await Promise.all(asks.map(async ([who, what]) => [who, what, await asked(what, who, keeper)]));
      for (const address of ["a", "b"]) {
        const wrong = said.filter(
          ([who, what, answer]) => who === address && what === "000000" && answer !== "TOO_MANY",
        );
        expect(wrong.length).toBeLessThanOrEqual(121 + ((now - start) / (5 * MINUTE_MS)) * 120);
      }
      expect(said.filter(([, what, answer]) => what === LINK && answer !== "")).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("a code that could not be looked up costs nobody a turn", async () => {
  const broken = () => Promise.reject(new Error("database gone"));
  for (let at = 0; at < 500; at++)
    await expect(doorkeeper.open(CODE, "buurthuis", broken)).rejects.toThrow("database gone");
  expect(now).toBe(0);
});

test("Carl, who has the code, fills a session neither from one place nor for ever; asking without sitting down is free", () => {
  for (let at = 0; at < 5_000; at++) doorkeeper.requireTurn(SESSION, "buurthuis");
  const here = Array.from({ length: 1_100 }, () => seat("carl"));
  expect(here.filter((answer) => answer === "")).toHaveLength(1_000);
  expect(Array.from({ length: 60 }, () => seat("buurthuis")).every((answer) => answer === "")).toBe(true);
  const everywhere = Array.from({ length: 3_000 }, (_, at) => seat(`carl-${at}`));
  expect(everywhere.filter((answer) => answer === "")).toHaveLength(940);
});
