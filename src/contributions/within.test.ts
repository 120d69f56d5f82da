import { describe, expect, test } from "vitest";
import type { Author, Round } from "../exercises/contract.ts";
import { person, says } from "../exercises/kit/people.fixture.ts";
import type { SessionRoom } from "../sessions/reads.ts";
import { rowWith, seatOf } from "./rows.fixture.ts";
import type { ContributionRow } from "./stored/reads.ts";
import { within, withoutFew } from "./within.ts";

const by = (name: string, partnerId: string, people = 1): Author => person(name, "formal", { partnerId, people });
const row = (id: string, author: Author, more: Partial<ContributionRow> = {}): ContributionRow =>
  rowWith({ ...author, id, seq: 1, ...more });

const hanna = by("hanna", "p1");
const amir = by("amir", "p2");
const carl = by("carl", "p3");

const room = {
  partnershipId: "noord",
  partnerships: [
    { id: "noord", title: "Noord", partnerIds: ["p1", "p2"] },
    { id: "zuid", title: "Zuid", partnerIds: ["p3"] },
  ],
  partners: ["p1", "p2", "p3"].map((id) => ({ id, name: id, side: "formal" })),
  seats: [hanna, amir, carl].map((one) => seatOf(one)),
  parts: [
    {
      steps: [
        {
          id: "apart",
          exercise: "",
          circle: "partnership",
          setup: { a: 1 },
          chosen: { zuid: { b: 2 }, noord: { b: 3 } },
        },
        { id: "step", exercise: "", circle: null, setup: {}, chosen: { zuid: { b: 2 } } },
      ],
    },
  ],
  divisions: [],
} as unknown as SessionRoom;

describe("what Zuid knows of the session", () => {
  const own = row("c", carl, {
    supports: [amir, carl].map((one) => says(one)),
    doubles: [hanna],
  });
  const double = row("d", carl, { mergedIntoId: "a" });
  const recent = { room, rows: [row("a", hanna), own, double], stepIds: ["step"] };
  const zuid = within(recent, "zuid");

  test("is its own people, what they sent and what they answered", () => {
    expect(zuid.room.partners.map(({ id }) => id)).toEqual(["p3"]);
    expect(zuid.room.seats.map(({ id }) => id)).toEqual(["carl"]);
    expect(zuid.rows.map(({ id }) => id)).toEqual(["c", "d"]);
    expect(zuid.rows[0]).toMatchObject({ supports: [{ participantId: "carl" }], doubles: [] });
  });

  test("lets what was merged into words of the others stand by itself", () => {
    expect(zuid.rows[1]?.mergedIntoId).toBeNull();
    const together = within({ ...recent, rows: [own, { ...double, mergedIntoId: "c" }] }, "zuid");
    expect(together.rows[1]?.mergedIntoId).toBe("c");
  });

  test("takes what it chose for itself, in the steps that each does for itself", () => {
    expect(zuid.room.parts[0]?.steps.map(({ setup }) => setup)).toEqual([{ a: 1, b: 2 }, {}]);
  });

  test("stays the same object as long as nothing changes, and is the whole session where it is alone", () => {
    expect(within(recent, "zuid")).toBe(zuid);
    const alone = { ...recent, room: { ...room, partnerships: room.partnerships.slice(0, 1) } };
    expect(within(alone, "noord")).toBe(alone);
  });
});

describe("what nobody may know the sender of", () => {
  const kept = (round: Partial<Round>, ...authors: Author[]) =>
    withoutFew(
      authors.map((author, at) => row(`${at}`, author)),
      () => round as Round,
    ).length;

  test("is not offered where it points at one seat, be it a table of four", () => {
    expect(kept({ anonymous: true }, carl)).toBe(0);
    expect(kept({ anonymous: true }, carl, carl)).toBe(0);
    expect(kept({ anonymous: true }, by("tafel", "p3", 4))).toBe(0);
    expect(kept({ anonymous: true }, carl, by("dora", "p3"))).toBe(2);
  });

  test("nor where fewer people sent something than its round asks for", () => {
    expect(kept({ anonymous: true, least: 5 }, carl, by("tafel", "p3", 3))).toBe(0);
    expect(kept({ anonymous: true, least: 5 }, carl, by("tafel", "p3", 4))).toBe(2);
    expect(kept({ least: 5 }, carl)).toBe(1);
  });
});
