import { describe, expect, it } from "vitest";
import { blind, broken, type Row, type Sent } from "./ledger.ts";

const word = (more: Partial<Sent> = {}): Sent => ({
  ...{ participantId: "amir", text: "woord", shown: true, withdrawn: false },
  ...more,
});
const row = (more: Partial<Row> = {}): Row => ({ id: "a", participantId: "amir", text: "woord", seq: 1, ...more });
const ledger = (sent = word()) => new Map([["a", sent]]);

describe("the promises to Amir", () => {
  it("are kept when what he sent is there once, in his words", () => {
    expect(broken(ledger(), [row()], 1)).toEqual([]);
    expect(broken(ledger(word({ withdrawn: true })), [], 1)).toEqual([]);
  });

  it.each([
    ["something shown as sent is not there", ledger(), [], /not there, and was shown/],
    ["something is there twice", ledger(), [row(), row({ id: "b", seq: 2 })], /there 2 times/],
    ["something is there that nobody sent", new Map(), [row()], /never sent/],
    ["what he took back is there again", ledger(word({ withdrawn: true })), [row()], /withdrawn and is back/],
    ["his older words came over his newer ones", ledger(word({ text: "nieuwer" })), [row()], /instead of "nieuwer"/],
    ["it became Bea's", ledger(), [row({ participantId: "bea" })], /somebody else's/],
    ["he never heard that it was sent", ledger(word({ shown: false })), [row()], /never shown/],
    ["it came at a revision that the session has not", ledger(), [row({ seq: 9 })], /after the session's revision/],
  ])("are broken when %s", (_, sent, rows, line) => {
    expect(broken(sent, rows, 2)).toContainEqual(expect.stringMatching(line));
  });
});

describe("what everybody sees at the end", () => {
  const bea = { who: "Bea", revision: 4, view: "boom", truth: "boom" };

  it("is what there is", () => {
    expect(blind([bea], 4)).toEqual([]);
  });

  it("is not when Bea's phone stayed behind, or shows something else", () => {
    expect(blind([{ ...bea, revision: 3 }], 4)).toEqual(["Bea stands at 3 instead of 4"]);
    expect(blind([{ ...bea, view: "leeg" }], 4)).toEqual(["Bea sees something else than there is"]);
  });
});
