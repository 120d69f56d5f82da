import { expect, test } from "vitest";
import { CIRCLE_KINDS, type CircleKind } from "../../exercises/circles.ts";
import type { Standing } from "../../exercises/people.ts";
import { circleOf } from "./circle.ts";

const room = {
  partners: [
    { id: "wijkteam", name: "Wijkteam", side: "formal" as const },
    { id: "moeders", name: "Moeders", side: "informal" as const },
  ],
  partnerships: [
    { id: "noord", title: "Noord", partnerIds: ["wijkteam"] },
    { id: "zuid", title: "Zuid", partnerIds: ["moeders"] },
  ],
  divisions: [
    { id: "morning", kind: "group" as const, groups: ["zon", "appel"], places: { amir: "zon", bea: "appel" } },
    { id: "noon", kind: "pair" as const, groups: ["bel"], places: { amir: "bel", bea: "bel" } },
  ],
};
const somebody = (participantId: string, partnerId: string, standing: Standing) => ({
  participantId,
  partnerId,
  standing,
});
const amir = somebody("amir", "moeders", "informal");
const bea = somebody("bea", "wijkteam", "formal");
const step = (circle: CircleKind | null, divisionId: string | null = null) => ({ circle, divisionId });

test.each([
  ["room", "room", "room"],
  ["side", "informal", "formal"],
  ["partner", "moeders", "wijkteam"],
  ["partnership", "zuid", "noord"],
  ["group", "zon", "appel"],
] as const)("by %s Amir is in %s and Bea in %s", (kind, amirs, beas) => {
  const there = step(kind, "morning");
  expect([circleOf(room, there, amir), circleOf(room, there, bea)]).toEqual([amirs, beas]);
});

test("a pair comes out of its own indeling", () => {
  expect(circleOf(room, step("pair", "noon"), amir)).toBe("bel");
});

test("Dora stands on both sides: she is with the side of her own organisation", () => {
  expect(circleOf(room, step("side"), somebody("dora", "wijkteam", "both"))).toBe("formal");
  expect(circleOf(room, step("side"), somebody("dora", "moeders", "both"))).toBe("informal");
});

test("who has no place in a group, and who works where nothing was divided, is with the whole room", () => {
  expect(circleOf(room, step("group", "morning"), somebody("carl", "moeders", "informal"))).toBe("room");
  expect(circleOf(room, step("group"), amir)).toBe("room");
  expect(circleOf(room, step("group", "of another session"), amir)).toBe("room");
  expect(circleOf(room, step("group", "morning"), { ...amir, participantId: null })).toBe("room");
});

test("a step goes as its exercise says until the facilitator chooses", () => {
  expect(circleOf(room, step(null), amir)).toBe("room");
  for (const usual of CIRCLE_KINDS)
    expect(circleOf(room, step(null, "morning"), amir, usual)).toBe(circleOf(room, step(usual, "morning"), amir));
  expect(circleOf(room, step("partner"), amir, "side")).toBe("moeders");
});
