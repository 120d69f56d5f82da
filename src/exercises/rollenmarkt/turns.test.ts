import { describe, expect, it } from "vitest";
import type { Author, Entry } from "../contract.ts";
import { amir, bea, moeders, sent, wijkteam } from "../kit/people.fixture.ts";
import rollenmarkt from "./index.ts";
import { carl, choose, hanna, input } from "./people.fixture.ts";
import { roles } from "./roles.ts";
import { type Choice, body as choiceSchema, setup as setupSchema } from "./schema.ts";
import themes from "./themes.json" with { type: "json" };
import { acceptsAnswer } from "./turns.ts";

const acceptsChoice = rollenmarkt.accepts;

describe("choosing a role", () => {
  it("knows the side of a card by itself", () => {
    expect(choose("ri-14", wijkteam.id).side).toBe("informal");
    expect(
      choiceSchema.parse({ role: "rf-01", ownName: "", side: "informal", owner: wijkteam.id, reason: "ja" }).side,
    ).toBe("formal");
  });

  it("lets a group name a role of its own, with a side", () => {
    const own = {
      role: "own",
      ownName: " Sleutelbewaarder ",
      side: "formal",
      owner: wijkteam.id,
      reason: "voor de avond",
    };
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
    const stored = choose("rf-02", wijkteam.id);
    expect(choiceSchema.parse(stored)).toEqual(stored);
  });

  it("lets Amir choose three roles and not a fourth", () => {
    const three = ["ri-01", "ri-02", "ri-03"].map((role) => sent(amir, choose(role, moeders.id)));
    expect(acceptsChoice(choose("ri-03", moeders.id), amir, input(three.slice(0, 2)))).toBeNull();
    expect(acceptsChoice(choose("ri-04", moeders.id), amir, input(three))).toEqual({
      code: "TOO_MANY_POINTS",
      values: { max: 3 },
    });
    expect(acceptsChoice(choose("ri-04", moeders.id), bea, input(three))).toBeNull();
  });

  it("lets Hanna type for as many people as sit at a table", () => {
    const typed = ["ri-01", "ri-02", "ri-03"].map((role) => sent(hanna, choose(role, moeders.id)));
    expect(acceptsChoice(choose("ri-04", moeders.id), hanna, input(typed))).toBeNull();
  });

  it("refuses the same role for the same organisation twice, and takes it for another", () => {
    const once = input([sent(amir, choose("rf-02", wijkteam.id))]);
    expect(acceptsChoice(choose("rf-02", wijkteam.id), amir, once)).toEqual({ code: "CHOSEN_ALREADY" });
    expect(acceptsChoice(choose("rf-02", moeders.id), amir, once)).toBeNull();
    expect(acceptsChoice(choose("rf-02", wijkteam.id), bea, once)).toBeNull();
  });

  it("lets Bea choose a role for the other side", () => {
    expect(acceptsChoice(choose("ri-02", moeders.id), bea, input([]))).toBeNull();
  });

  it("refuses an organisation of another session and a card that is not on the market", () => {
    expect(acceptsChoice(choose("rf-01", "elsewhere"), bea, input([]))).not.toBeNull();
    const few = input([], { setup: setupSchema.parse({ offered: ["rf-01"] }) });
    expect(acceptsChoice(choose("rf-01", wijkteam.id), bea, few)).toBeNull();
    expect(acceptsChoice(choose("rf-02", wijkteam.id), bea, few)).not.toBeNull();
  });

  it("offers every card of its side in one fold of what it is about", () => {
    const folded = themes.flatMap(({ side, roles: some }) => some.map((id) => `${side} ${id}`));
    expect(folded.toSorted()).toEqual(roles.map(({ id, side }) => `${side} ${id}`).toSorted());
    expect(Math.max(...themes.map(({ roles: some }) => some.length))).toBeLessThanOrEqual(6);
  });

  it("puts all 27 cards on the market when Hanna picks none", () => {
    expect(setupSchema.parse({}).offered).toHaveLength(27);
    expect(setupSchema.parse({ offered: [] }).offered).toHaveLength(27);
  });
});

describe("answering for an organisation", () => {
  const chosen = sent(bea, choose("ri-02", moeders.id));
  const shown = input([chosen], { state: "shown", round: 1 });

  it("is done by its own people only", () => {
    expect(acceptsAnswer(chosen, amir, "ja", shown)).toBeNull();
    expect(acceptsAnswer(chosen, bea, "ja", shown)).toEqual({ code: "NOT_YOUR_PARTNER" });
    expect(acceptsAnswer(chosen, carl, "nee", shown)).toEqual({ code: "NOT_YOUR_PARTNER" });
  });

  it("waits until the choices are shown", () => {
    expect(acceptsAnswer(chosen, amir, "ja", input([chosen]))).toEqual({ code: "NOT_NOW" });
    expect(acceptsAnswer(chosen, amir, "ja", input([chosen], { round: 1 }))).toBeNull();
  });
});

describe("the exercise", () => {
  it("has examples that one person of each side may send one after the other, three at a time", () => {
    const sentBefore: Entry<Choice>[] = [];
    rollenmarkt.examples.forEach(({ side, body }, index) => {
      const by: Author = {
        participantId: `${side}-${Math.floor(index / 6)}`,
        partnerId: side === "formal" ? wijkteam.id : moeders.id,
        standing: side,
      };
      const filled = choiceSchema.parse(
        JSON.parse(JSON.stringify(body).replace("$formal", wijkteam.id).replace("$informal", moeders.id)),
      );
      expect(acceptsChoice(filled, by, input(sentBefore))).toBeNull();
      sentBefore.push(sent(by, filled));
    });
    expect(sentBefore.length).toBeGreaterThanOrEqual(6);
  });

  it("sums up a choice in one line for the regie", () => {
    expect(rollenmarkt.summary(choose("rf-02", wijkteam.id, "één nummer"), input([]))).toBe(
      "Voor Wijkteam West: één nummer",
    );
  });
});
