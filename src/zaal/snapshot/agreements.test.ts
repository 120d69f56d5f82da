import { describe, expect, test } from "vitest";
import type { Input } from "../../contributions/inputs.ts";
import type { AgreementAtHand } from "../../exercises/contract.ts";
import { agreementOf, partnershipOf, withOwn } from "./agreements.ts";

const room = {
  partnershipId: "noord",
  partnerships: [
    { id: "noord", title: "Noord", partnerIds: ["p1"] },
    { id: "zuid", title: "Zuid", partnerIds: ["p2"] },
  ],
};
const agreement = (title: string, ...takenOver: string[]) => ({ title, takenOver }) as AgreementAtHand;
const agreements = { noord: agreement("Van Noord", "c1"), zuid: agreement("Van Zuid", "c2") };
const input = (own: AgreementAtHand | null) => ({ agreement: own }) as Input;

test("a samenwerking, a partner and a group each belong to one samenwerking", () => {
  expect(["zuid", "p2", "p1", "zon", "room"].map((id) => partnershipOf(room, id))).toEqual([
    "zuid",
    "zuid",
    "noord",
    "noord",
    "noord",
  ]);
});

describe("the agreement", () => {
  test("that a circle works with is its own", () => {
    expect([agreementOf(room, agreements, "zuid"), agreementOf(room, agreements, "p2")]).toEqual([
      agreements.zuid,
      agreements.zuid,
    ]);
    expect(agreementOf(room, agreements, "room")).toBe(agreements.noord);
    expect(agreementOf(room, {}, "zuid")).toBeNull();
  });

  test("that Hanna works with for all together says of everything whether it stands in one of them", () => {
    expect(agreementOf(room, agreements, null)).toEqual({ title: "Van Noord", takenOver: ["c1", "c2"] });
    const alone = { ...room, partnerships: room.partnerships.slice(0, 1) };
    expect(agreementOf(alone, agreements, null)).toBe(agreements.noord);
  });

  test("on a phone is that of its own samenwerking, also where everybody works together", () => {
    const all = input(agreements.noord);
    expect(withOwn(room, agreements, all, "p2").agreement).toBe(agreements.zuid);
    expect(withOwn(room, agreements, all, "p2")).toBe(withOwn(room, agreements, all, "p2"));
    expect(withOwn(room, agreements, all, "p1")).toBe(all);
    const without = input(null);
    expect(withOwn(room, agreements, without, "p2")).toBe(without);
  });
});
