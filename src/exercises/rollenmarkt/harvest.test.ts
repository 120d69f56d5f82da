import { describe, expect, it } from "vitest";
import { perSide } from "../contract.ts";
import { harvest } from "./harvest.ts";
import market from "./index.ts";
import { amir, answer, bea, bridge, carl, choose, entry, input, mothers, team } from "./people.fixture.ts";

const material = (at: ReturnType<typeof input>) => market.material(at);

describe("what it yields", () => {
  const { partners } = input([]);
  const entries = [
    entry(bea, choose("ri-14", bridge.id, "uitleg"), { supports: [answer(amir, "ja")] }),
    entry(amir, choose("rf-02", team.id, "één nummer"), { supports: [answer(bea, "anders", "alleen overdag")] }),
    entry(amir, choose("ri-02", bridge.id, "aankloppen"), { doubles: [carl], supports: [answer(amir, "ja")] }),
    entry(bea, choose("ri-02", bridge.id, "koffie"), { starred: true }),
    entry(bea, choose("ri-05", mothers.id, "moed"), { supports: [answer(carl, "nee")] }),
    entry(carl, choose("ri-12", team.id, "meedenken")),
  ];

  it("is a line per role and organisation with the support of both sides, the most supported first", () => {
    const lines = harvest(input(entries, { state: "closed", round: 1 }));
    const [first, ...others] = lines.map(({ backers, ...line }) => ({ ...line, support: perSide(backers, partners) }));
    // Carl, who stands on both sides, counts once, with the moeders.
    expect(first).toEqual({
      kind: "informalRole",
      fields: { text: "Laagdrempelig aanspreekpunt", owner: bridge.id, reason: "koffie" },
      sources: [entries[3]?.id, entries[2]?.id],
      support: { formal: 1, informal: 2 },
    });
    expect(others.find(({ fields }) => fields.text === "Tolk (letterlijk en figuurlijk)")?.support).toEqual({
      formal: 1,
      informal: 1,
    });
  });

  it("stands on the side of who carries the role", () => {
    const lines = harvest(input(entries));
    expect(lines.find(({ fields }) => fields.text === "Meedenker")?.kind).toBe("formalRole");
  });

  it("leaves out what an organisation refused, and tells what has to be different", () => {
    const lines = harvest(input(entries));
    expect(lines.map(({ fields }) => fields.text)).not.toContain("Aanjager");
    expect(lines.find(({ fields }) => fields.text === "Fixer")).toMatchObject({
      fields: { reason: "één nummer De organisatie zegt erbij: alleen overdag" },
      backers: [{ participantId: amir.participantId }],
    });
  });

  it("hands the roles to later steps", () => {
    expect(material(input(entries, { state: "shown" }))).toContainEqual({
      kind: "role",
      side: "formal",
      partnerId: team.id,
      text: "Fixer",
      sources: [entries[1]?.id],
    });
  });
});
