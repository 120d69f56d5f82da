import { describe, expect, it } from "vitest";
import { type HarvestLine, perSide } from "../contract.ts";
import { amir, bea, moeders, says, sent, vaders, wijkteam } from "../kit/people.fixture.ts";
import { harvest } from "./harvest.ts";
import market from "./index.ts";
import { carl, choose, input } from "./people.fixture.ts";

const material = (at: ReturnType<typeof input>) => market.material(at);

const nameOf = ({ fields }: Pick<HarvestLine, "fields">) => ("text" in fields ? fields.text : "");

describe("what it yields", () => {
  const { partners } = input([]);
  const entries = [
    sent(bea, choose("ri-14", moeders.id, "uitleg"), { supports: [says(amir, "ja")] }),
    sent(amir, choose("rf-02", wijkteam.id, "één nummer"), { supports: [says(bea, "anders", "alleen overdag")] }),
    sent(amir, choose("ri-02", moeders.id, "aankloppen"), { doubles: [carl], supports: [says(amir, "ja")] }),
    sent(bea, choose("ri-02", moeders.id, "koffie"), { starred: true }),
    sent(bea, choose("ri-05", vaders.id, "moed"), { supports: [says(carl, "nee")] }),
    sent(carl, choose("ri-12", wijkteam.id, "meedenken")),
  ];

  it("is a line per role and organisation with the support of both sides, the most supported first", () => {
    const lines = harvest(input(entries, { state: "closed", round: 1 }));
    const [first, ...others] = lines.map(({ backers, ...line }) => ({ ...line, support: perSide(backers, partners) }));
    // Carl, who stands on both sides, counts once, with the vaders.
    expect(first).toEqual({
      kind: "informalRole",
      fields: { text: "Laagdrempelig aanspreekpunt", owner: moeders.id, reason: "koffie" },
      of: `ri-02 ${moeders.id}`,
      sources: [entries[3]?.id, entries[2]?.id],
      support: { formal: 1, informal: 2 },
    });
    expect(others.find((line) => nameOf(line) === "Tolk (letterlijk en figuurlijk)")?.support).toEqual({
      formal: 1,
      informal: 1,
    });
  });

  it("stands on the side of who carries the role", () => {
    const lines = harvest(input(entries));
    expect(lines.find((line) => nameOf(line) === "Meedenker")?.kind).toBe("formalRole");
  });

  it("leaves out what an organisation refused, and tells what has to be different", () => {
    const lines = harvest(input(entries));
    expect(lines.map(nameOf)).not.toContain("Aanjager");
    expect(lines.find((line) => nameOf(line) === "Fixer")).toMatchObject({
      fields: { reason: "één nummer De organisatie zegt erbij: alleen overdag" },
      backers: [{ participantId: amir.participantId }],
    });
  });

  it("hands the roles to later steps", () => {
    expect(material(input(entries, { state: "shown" }))).toContainEqual({
      kind: "role",
      side: "formal",
      partnerId: wijkteam.id,
      text: "Fixer",
      sources: [entries[1]?.id],
    });
  });
});
