import { describe, expect, it } from "vitest";
import { type Author, type Entry, perSide } from "../contract.ts";
import { amir, bea, both, inputOf, moeders, says, sent, wijkteam } from "../kit/people.fixture.ts";
import type { PartId } from "../kit/tree/parts.ts";
import { harvest } from "./harvest.ts";
import boom from "./index.ts";
import type { Body, Setup } from "./schema.ts";

const DIRECT: Setup = { mode: ["direct"] };
const hangs = (id: string, part: PartId, text: string, by: Author = amir, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { part, text }, { id, ...more });

describe("what the tree yields", () => {
  it("each part becomes its own kind of line, by the side of who wrote it", () => {
    const lines = harvest(
      inputOf(
        DIRECT,
        [
          hangs("1", "vruchten", "a"),
          hangs("2", "wortels", "b"),
          hangs("3", "wortels", "c", bea),
          hangs("4", "stam", "d", bea),
          hangs("5", "stam", "e"),
          hangs("6", "zon", "f"),
          hangs("7", "gieter", "g"),
          hangs("8", "gieter", "h", bea),
        ],
        "open",
      ),
    );
    expect(lines.map(({ kind, fields }) => [kind, fields])).toEqual([
      ["goal", { text: "a", sign: "" }],
      ["informalStrength", { text: "b" }],
      ["formalStrength", { text: "c" }],
      ["formalRole", { text: "d", owner: wijkteam.id, reason: "" }],
      ["informalRole", { text: "e", owner: moeders.id, reason: "" }],
      ["condition", { text: "f", owner: "" }],
      ["informalNeed", { text: "g" }],
      ["formalNeed", { text: "h" }],
    ]);
  });

  it("who stands on both sides offers for the side of the own organisation", () => {
    expect(harvest(inputOf(DIRECT, [hangs("1", "gieter", "Bel terug", both)], "open"))[0]?.kind).toBe("informalNeed");
  });

  it("the most supported comes first, and everybody counts once", () => {
    const lines = harvest(
      inputOf(
        DIRECT,
        [
          hangs("1", "vruchten", "alleen"),
          hangs("2", "vruchten", "samen", amir, { supports: [says(bea), says(amir)], doubles: [bea] }),
        ],
        "open",
      ),
    );
    expect(lines.map(({ sources, backers }) => [sources, perSide(backers, [wijkteam, moeders])])).toEqual([
      [["2"], { formal: 1, informal: 1 }],
      [["1"], { formal: 0, informal: 1 }],
    ]);
  });

  it("later steps may start from it", () => {
    expect(boom.material(inputOf(DIRECT, [hangs("1", "zon", "Ruimte", bea)], "open"))).toEqual([
      { kind: "condition", side: "formal", partnerId: wijkteam.id, text: "Ruimte", sources: ["1"] },
    ]);
  });
});
