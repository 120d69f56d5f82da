import fc from "fast-check";
import { expect, test } from "vitest";
import { type Asked, lettersIn, type Planned, type Player, plan, type Sayable, type Temper } from "./plan.ts";

const side = fc.constantFrom("formal" as const, "informal" as const);
const temper = fc.constantFrom<Temper>("quick", "calm", "late", "silent");
const partnerId = fc.constantFrom("wijkteam", "school", "moeders", "vaders", "moskee");
const players = fc
  .array(fc.record({ side, temper, partnerId }), { maxLength: 20 })
  .map((all) => all.map((one, at): Player => ({ ...one, seatId: `seat ${at}` })));
const body = fc.oneof(
  fc.record({ text: fc.string({ minLength: 5, maxLength: 120 }) }),
  fc.record({ role: fc.constantFrom("rf-01", "ri-02"), reason: fc.lorem({ maxCount: 12 }) }),
  fc.record({ value: fc.constantFrom("ja", "nee") }),
);
const sayable = fc.array(
  fc
    .record({ side, body, slips: fc.boolean() })
    .map(({ slips, ...one }): Sayable => ({ ...one, slip: slips ? { ...one.body, slipped: "Bel mij maar" } : null })),
  { maxLength: 12 },
);
const asked = fc.record({ sayable, answers: fc.nat(4), ready: fc.boolean(), agreement: fc.boolean() });

const holds = (check: (all: Player[], wanted: Asked, planned: Planned[]) => void) =>
  fc.assert(
    fc.property(players, asked, fc.integer(), (all, wanted, seed) => check(all, wanted, plan(all, wanted, seed))),
    { numRuns: 1_000 },
  );
const by = (planned: Planned[], seatId: string) => planned.filter((deed) => deed.seatId === seatId);

test("nobody is faster than a person: first they read, and words take the time that typing them takes", () => {
  holds((all, _, planned) => {
    for (const { seatId } of all)
      for (const [at, deed] of by(planned, seatId).entries()) {
        const before = by(planned, seatId)[at - 1];
        const tookMs = deed.atMs - (before?.atMs ?? 0);
        if (!before) expect(tookMs).toBeGreaterThan(6_000);
        // What was sent by mistake was typed already.
        const earlier = by(planned, seatId).slice(0, at);
        const isNew = deed.does === "send" && !earlier.some((one) => one.does === "send" && one.body === deed.body);
        if (isNew) expect(tookMs).toBeGreaterThan(lettersIn(deed.body) * 120);
        expect(tookMs).toBeGreaterThanOrEqual(3_000);
      }
  });
});

test("the silent one is silent, and all is in order and the same for the same seed", () => {
  holds((all, wanted, planned) => {
    for (const { seatId } of all.filter((one) => one.temper === "silent")) expect(by(planned, seatId)).toEqual([]);
    expect(planned).toEqual(planned.toSorted((one, other) => one.atMs - other.atMs));
    expect(plan(all, wanted, 7)).toEqual(plan(all, wanted, 7));
  });
});

test("everybody says what is of their own side, and each words once but for one who says them again", () => {
  holds((all, wanted, planned) => {
    const kept = planned.filter((deed) => deed.does === "send" && !isTakenBack(planned, deed));
    const said = kept.flatMap((deed) =>
      deed.does === "send" ? [{ ...deed, player: all.find(({ seatId }) => seatId === deed.seatId) }] : [],
    );
    for (const { player, body: sent } of said)
      expect(wanted.sayable.some((one) => one.side === player?.side && [one.body, one.slip].includes(sent))).toBe(true);
    const words = said.map((one) => one.body).filter((one) => lettersIn(one) > 0);
    expect(words.length - new Set(words).size).toBeLessThanOrEqual(1);
  });
});

test("who is ready says nothing after that, and takes back only what came before", () => {
  holds((all, wanted, planned) => {
    for (const { seatId } of all) {
      const deeds = by(planned, seatId)
        .map(({ does }) => does)
        .filter((does) => does !== "stand" && does !== "assent");
      expect(deeds.filter((does) => does === "ready")).toHaveLength(wanted.ready && deeds.length > 0 ? 1 : 0);
      if (wanted.ready && deeds.length > 0) expect(deeds.at(-1)).toBe("ready");
      if (deeds.includes("takeBack")) expect(deeds[deeds.indexOf("takeBack") - 1]).toBe("send");
    }
  });
});

test("the agreement is read on with after all else, line by line and not by everybody as often", () => {
  holds((all, wanted, planned) => {
    for (const { seatId, temper } of all) {
      const deeds = by(planned, seatId).map(({ does }) => does);
      const from = deeds.indexOf("stand");
      expect(from >= 0).toBe(wanted.agreement && temper !== "silent");
      if (from >= 0) expect(deeds.slice(from).every((does) => does === "stand" || does === "assent")).toBe(true);
    }
    for (const { seatId } of all) {
      const stands = by(planned, seatId).filter(({ does }) => does === "stand");
      for (const [at, { atMs }] of stands.entries())
        expect(atMs - (stands[at - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(20_000);
    }
  });
});

test("one speaks for each organisation; most say yes, and at most one doubts", () => {
  holds((all, wanted, planned) => {
    const speaking = all.filter(({ temper }) => temper !== "silent");
    const partners = new Set(speaking.map((one) => one.partnerId));
    const stances = new Map(planned.flatMap((deed) => (deed.does === "assent" ? [[deed.seatId, deed.stance]] : [])));
    const spoke = speaking.filter(({ seatId }) => stances.has(seatId));
    expect(spoke.map((one) => one.partnerId).toSorted()).toEqual(wanted.agreement ? [...partners].toSorted() : []);
    const said = [...stances.values()];
    expect(said.filter((one) => one === "agrees").length * 2).toBeGreaterThanOrEqual(said.length);
    for (const one of ["asks", "doubts"]) expect(said.filter((other) => other === one).length).toBeLessThan(2);
  });
});

test("of twelve at a table one lets a number slip, one says what was said, and one takes back what came twice", () => {
  const table = (["quick", "calm", "calm", "late", "silent", "calm"] as const).flatMap((one, at): Player[] => [
    { seatId: `f${at}`, side: "formal", partnerId: "wijkteam", temper: one },
    { seatId: `i${at}`, side: "informal", partnerId: "moeders", temper: one },
  ]);
  const words = ["formal", "informal"].flatMap((one) =>
    [1, 2, 3].map((nr): Sayable => {
      const text = `Wij zeggen ${nr} van ${one}`;
      return { side: one === "formal" ? "formal" : "informal", body: { text }, slip: { text: `${text} 06` } };
    }),
  );
  const planned = plan(table, { sayable: words, answers: 3, ready: true, agreement: false }, 3);
  const sent = planned.flatMap((deed) => (deed.does === "send" ? [JSON.stringify(deed.body)] : []));
  expect(sent.filter((one) => one.includes("06"))).toHaveLength(1);
  expect(sent.length - new Set(sent).size).toBe(2);
  expect(planned.filter(({ does }) => does === "takeBack")).toHaveLength(1);
  expect(planned.filter(({ does }) => does === "ready")).toHaveLength(10);
  expect(planned[0]?.atMs).toBeLessThan(40_000);
});

const isTakenBack = (planned: Planned[], sent: Planned): boolean =>
  planned.some(
    (deed) => deed.does === "takeBack" && sent.does === "send" && deed.seatId === sent.seatId && deed.nr === sent.nr,
  );
