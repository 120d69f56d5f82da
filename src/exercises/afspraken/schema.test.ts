import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commonly, saying } from "../contract.ts";
import afspraken from "./index.ts";
import type texts from "./phone.texts.json";
import { body } from "./schema.ts";

const says = saying<typeof texts>("exercises/afspraken/phone.texts");

describe("what may be proposed", () => {
  const today = (day: string) => vi.setSystemTime(new Date(`${day}T12:00:00Z`));
  const errors = (proposed: unknown) =>
    body.safeParse(proposed).error?.issues.map(({ path, message }) => [path.join("."), message]);

  beforeEach(() => {
    vi.useFakeTimers();
    today("2026-11-23");
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("an action says who and when, and its day is still to come", () => {
    const action = { kind: "action", what: "Inloopuur", who: "Wijkteam", when: "2026-11-22" };
    expect(errors(action)).toEqual([["when", commonly("uiTexts.errors.evalDatePast")]]);
    expect(errors({ ...action, when: "2026-11-23" })).toBeUndefined();
    expect(errors({ ...action, who: " ", when: "" })).toEqual([
      ["who", commonly("uiTexts.errors.actionIncomplete")],
      ["when", commonly("uiTexts.errors.actionIncomplete")],
    ]);
    expect(errors({ ...action, when: "2027-02-30" })).toHaveLength(1);
  });

  it("an evaluation is after today", () => {
    expect(errors({ kind: "evalDate", date: "2026-11-23" })).toEqual([
      ["date", commonly("uiTexts.errors.evalDatePast")],
    ]);
    expect(errors({ kind: "evalDate", date: "2026-11-24" })).toBeUndefined();
  });

  it("what was proposed in time is still there weeks later", () => {
    const kept = body.parse({ kind: "action", what: "Inloopuur", who: "Wijkteam", when: "2026-11-30" });
    today("2027-01-10");
    expect(body.safeParse(kept).success).toBe(true);
  });

  it("no kind that is the begeleider's to choose, no empty words, no fields of another kind", () => {
    expect(errors({ kind: "form", text: "consultatie" })).toEqual([["kind", says("errors.kind")]]);
    expect(errors({ kind: "goal", text: "  " })).toHaveLength(1);
    expect(errors({ kind: "goal", text: "Doel", sign: "x" })).toHaveLength(1);
  });

  it("the examples are proposals once their days are filled in", () => {
    for (const { body: example } of afspraken.examples) {
      const filled: unknown = JSON.parse(JSON.stringify(example).replace(/\$(soon|later)/, "2099-01-01"));
      expect(afspraken.parseBody(filled).success).toBe(true);
    }
  });
});
