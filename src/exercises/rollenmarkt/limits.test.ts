import { describe, expect, it } from "vitest";
import type { Author, Entry } from "../contract.ts";
import rollenmarkt from "./index.ts";
import { amir, bea, bridge, choose, entry, hannaForATable, input, team } from "./people.fixture.ts";
import { type Choice, choiceSchema, setupSchema } from "./schema.ts";

const acceptsChoice = rollenmarkt.accepts;

describe("choosing a role", () => {
  it("knows the side of a card by itself", () => {
    expect(choose("ri-14", team.id).side).toBe("informal");
    expect(
      choiceSchema.parse({ role: "rf-01", ownName: "", side: "informal", owner: team.id, reason: "ja" }).side,
    ).toBe("formal");
  });

  it("lets a group name a role of its own, with a side", () => {
    const own = { role: "own", ownName: " Sleutelbewaarder ", side: "formal", owner: team.id, reason: "voor de avond" };
    expect(choiceSchema.parse(own)).toEqual({ ...own, ownName: "Sleutelbewaarder" });
  });

  it.each([
    [{ role: "", owner: "team", reason: "x" }, "role"],
    [{ role: "rf-99", owner: "team", reason: "x" }, "role"],
    [{ role: "rf-01", owner: "", reason: "x" }, "owner"],
    [{ role: "rf-01", owner: "team", reason: "  " }, "reason"],
    [{ role: "rf-01", owner: "team", reason: "a".repeat(201) }, "reason"],
    [{ role: "own", ownName: "", side: "formal", owner: "team", reason: "x" }, "ownName"],
    [{ role: "own", ownName: "Zaal", owner: "team", reason: "x" }, "side"],
  ])("says at which field %j is not complete", (body, field) => {
    const parsed = choiceSchema.safeParse(body);
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it("refuses fields it does not know", () => {
    expect(choiceSchema.safeParse({ role: "rf-01", owner: "team", reason: "x", admin: true }).success).toBe(false);
  });

  it("is read back as it was stored", () => {
    const stored = choose("rf-02", team.id);
    expect(choiceSchema.parse(stored)).toEqual(stored);
  });

  it("lets Amir choose three roles and not a fourth", () => {
    const three = ["ri-01", "ri-02", "ri-03"].map((role) => entry(amir, choose(role, bridge.id)));
    expect(acceptsChoice(choose("ri-03", bridge.id), amir, input(three.slice(0, 2)))).toBeNull();
    expect(acceptsChoice(choose("ri-04", bridge.id), amir, input(three))).toEqual({
      code: "TOO_MANY_POINTS",
      values: { max: 3 },
    });
    expect(acceptsChoice(choose("ri-04", bridge.id), bea, input(three))).toBeNull();
  });

  it("lets Hanna type for as many people as sit at a table", () => {
    const typed = ["ri-01", "ri-02", "ri-03"].map((role) => entry(hannaForATable, choose(role, bridge.id)));
    expect(acceptsChoice(choose("ri-04", bridge.id), hannaForATable, input(typed))).toBeNull();
  });

  it("refuses the same role for the same organisation twice, and takes it for another", () => {
    const once = input([entry(amir, choose("rf-02", team.id))]);
    expect(acceptsChoice(choose("rf-02", team.id), amir, once)).toEqual({ code: "CHOSEN_ALREADY" });
    expect(acceptsChoice(choose("rf-02", bridge.id), amir, once)).toBeNull();
    expect(acceptsChoice(choose("rf-02", team.id), bea, once)).toBeNull();
  });

  it("lets Bea choose a role for the other side", () => {
    expect(acceptsChoice(choose("ri-02", bridge.id), bea, input([]))).toBeNull();
  });

  it("refuses an organisation of another session and a card that is not on the market", () => {
    expect(acceptsChoice(choose("rf-01", "elsewhere"), bea, input([]))).not.toBeNull();
    const few = input([], { setup: setupSchema.parse({ offered: ["rf-01"] }) });
    expect(acceptsChoice(choose("rf-01", team.id), bea, few)).toBeNull();
    expect(acceptsChoice(choose("rf-02", team.id), bea, few)).not.toBeNull();
  });

  it("puts all 27 cards on the market when Hanna picks none", () => {
    expect(setupSchema.parse({}).offered).toHaveLength(27);
    expect(setupSchema.parse({ offered: [] }).offered).toHaveLength(27);
  });
});

describe("the exercise", () => {
  it("has examples that one person of each side may send one after the other, three at a time", () => {
    const sentBefore: Entry<Choice>[] = [];
    rollenmarkt.examples.forEach(({ side, body }, index) => {
      const by: Author = {
        participantId: `${side}-${Math.floor(index / 6)}`,
        partnerId: side === "formal" ? team.id : bridge.id,
        standing: side,
      };
      const filled = choiceSchema.parse(
        JSON.parse(JSON.stringify(body).replace("$formal", team.id).replace("$informal", bridge.id)),
      );
      expect(acceptsChoice(filled, by, input(sentBefore))).toBeNull();
      sentBefore.push(entry(by, filled));
    });
    expect(sentBefore.length).toBeGreaterThanOrEqual(6);
  });

  it("sums up a choice in one line for the regie", () => {
    expect(rollenmarkt.summary(choose("rf-02", team.id, "één nummer"), input([]))).toBe(
      "Voor Wijkteam Noord: één nummer",
    );
  });
});
