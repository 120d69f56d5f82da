import { describe, expect, it } from "vitest";
import type { Entry } from "../contract.ts";
import { amir, bea, says } from "../kit/people.fixture.ts";
import {
  accepts,
  acceptsSupport,
  choice,
  chosenPitfalls,
  entry,
  formalPerson,
  harvest,
  inRound,
  material,
  phone,
  rule,
  wall,
} from "./handed.fixture.ts";
import valkuilen from "./index.ts";
import { type Contribution, contributionSchema } from "./schema.ts";

describe("the rules", () => {
  const rules = [1, 2, 3].map((number) => entry(amir, rule("val-4", "bellen we", `er ${number} weken niets is`)));

  it("stand together as far as they fit, and all of them on the phone", () => {
    const now = inRound(1, "shown", rules);
    expect(wall(now).ids).toEqual(rules.map(({ id }) => id));
    expect(wall(now).pages).toHaveLength(1);
    expect(phone(now).topics.find(({ id }) => id === "val-4")?.lines).toHaveLength(3);
  });

  it("of sixty people take two pages of the wall, those that most stand behind first, and it says how many more there are", () => {
    const long = `${"weken lang niets van elkaar te horen is ".repeat(4)}`;
    const many = Array.from({ length: 60 }, (_, at) =>
      entry(formalPerson(at), rule(at % 2 ? "val-3" : "val-4", `bellen we ${at}`, `er ${at} ${long}`)),
    );
    const [, , third, last] = [many[0], many[1], many[2], many[59]];
    third?.supports.push(says(amir));
    if (last) last.starred = true;
    const { pages, ids } = wall(inRound(1, "shown", many));
    expect(pages.map(({ title }) => title)).toEqual([
      "Als het voor iemand te veel is, dan …",
      "Als een overleg steeds niet doorgaat, dan …",
    ]);
    expect(pages.map(({ columns, more }) => columns.flat().length + more)).toEqual([30, 30]);
    expect(ids).toEqual(expect.arrayContaining([third?.id, last?.id]));
    expect(JSON.stringify(phone(inRound(1, "shown", many)))).toContain("te horen is");
  });

  it("stand there with their language and Hanna's Dutch line", () => {
    const arabic = entry(amir, rule("val-3", "نتصل ببعضنا"), { lang: "ar", dutch: "Wij bellen elkaar" });
    const now = inRound(1, "shown", [arabic]);
    const said = { text: "نتصل ببعضنا", lang: "ar", dutch: "Wij bellen elkaar" };
    expect(wall(now).lines).toMatchObject([said]);
    expect(phone(now).topics[0]?.lines).toMatchObject([said]);
  });

  it("may be supported by anybody once they are shown, and choices may not", () => {
    const [first = entry(amir, rule("val-1", "b"))] = rules;
    expect(acceptsSupport(first, bea, "ja", inRound(1, "shown", rules))).toBeNull();
    expect(acceptsSupport(first, bea, "ja", inRound(1, "open", rules))).toEqual({ code: "NOT_NOW" });
    expect(acceptsSupport(first, bea, "nee", inRound(1, "shown", rules))).toEqual({ code: "NOT_NOW" });
    const chosen = entry(amir, choice("val-1"));
    expect(acceptsSupport(chosen, bea, "ja", inRound(1, "shown", rules))).toEqual({ code: "NOT_NOW" });
  });
});

describe("what it yields", () => {
  const lonely = entry(bea, rule("val-4", "prikken we een nieuwe datum", "het overleg uitvalt"));
  const shared = entry(amir, rule("val-3", "neemt een ander het over"), {
    supports: [says(bea), says(amir)],
    doubles: [formalPerson(1)],
  });

  it("is a what-if line per rule with the support of both sides, everybody counted once", () => {
    expect(harvest(inRound(1, "closed", [lonely, shared]))).toMatchObject([
      {
        kind: "whatif",
        fields: {
          risk: "Geen evenwicht tussen last en vermogen",
          response: "Als het voor iemand te veel is, dan neemt een ander het over.",
        },
        sources: [shared.id],
        backers: [amir, formalPerson(1), bea],
      },
      {
        kind: "whatif",
        fields: {
          risk: "Alleen contact als er een probleem is",
          response: "Als het overleg uitvalt, dan prikken we een nieuwe datum.",
        },
        sources: [lonely.id],
        backers: [bea],
      },
    ]);
  });

  it("hands the chosen pitfalls to later steps", () => {
    const chosen = entry(amir, choice("val-3"));
    expect(material(inRound(1, "shown", [chosen, shared]))).toEqual([
      {
        kind: "pitfall",
        side: null,
        partnerId: null,
        text: "Geen evenwicht tussen last en vermogen",
        sources: [chosen.id, shared.id],
      },
    ]);
  });
});

describe("the exercise", () => {
  it("has examples that one person of each side may send one after the other", () => {
    const before: Entry<Contribution>[] = [];
    for (const { side, round, body } of valkuilen.examples) {
      const by = side === "formal" ? bea : amir;
      const parsed = contributionSchema.parse(body);
      expect(accepts(parsed, by, inRound(round, "open", before))).toBeNull();
      before.push(entry(by, parsed));
    }
    expect(chosenPitfalls(before)).toEqual(expect.arrayContaining(["val-3", "val-4"]));
  });

  it("sums up a rule in one line for the regie", () => {
    expect(valkuilen.summary(rule("val-3", "c d", "a b"), inRound(1, "open", []))).toBe("Als a b, dan c d.");
  });
});
