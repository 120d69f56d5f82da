import { describe, expect, it } from "vitest";
import { bea, person, says } from "../kit/people.fixture.ts";
import { harvest } from "./harvest.ts";
import exercise from "./index.ts";
import { aboutFormal, aboutInformal, input, ownPoint, secondAboutFormal } from "./points.fixture.ts";

const material = (at: ReturnType<typeof input>) => exercise.material(at);

const asOfThem = (text: string) => text.replace("Jullie ", "Zij ");

describe("what comes of it", () => {
  const confirmed = { ...aboutFormal, supports: [says(bea, "klopt"), says(person("carla", "formal"), "klopt-deels")] };

  it("who wrote it, who wrote the same and who says 'klopt' stand behind a strength, each once", () => {
    const doubled = { ...confirmed, doubles: [person("dana", "informal"), person("bea", "formal")] };
    const [first] = harvest(input("closed", 2, { entries: [secondAboutFormal, doubled] }));
    expect(first).toMatchObject({
      kind: "formalStrength",
      fields: { text: asOfThem(aboutFormal.body.text) },
      sources: [aboutFormal.id],
      backers: ["amir", "dana", "bea"].map((participantId) => ({ participantId })),
    });
  });

  it("a side that reacted keeps what it recognised and what it added; a side that did not react keeps everything", () => {
    const lines = harvest(input("closed", 2, { entries: [aboutInformal, confirmed, secondAboutFormal, ownPoint] }));
    expect(lines.map(({ fields }) => fields)).toEqual([
      { text: asOfThem(aboutFormal.body.text) },
      { text: asOfThem(aboutInformal.body.text) },
      { text: ownPoint.body.text },
    ]);
  });

  it("what the side does not see so is not among its strengths, and nobody who says so stands behind it", () => {
    const doubted = { ...secondAboutFormal, supports: [says(bea, "niet")] };
    const lines = harvest(input("closed", 2, { entries: [confirmed, doubted] }));
    expect(lines.map(({ sources }) => sources)).toEqual([[aboutFormal.id]]);
    const both = { ...confirmed, supports: [...confirmed.supports, says(person("eva", "formal"), "niet")] };
    const [line] = harvest(input("closed", 2, { entries: [both] }));
    expect(line?.backers.map(({ participantId }) => participantId)).toEqual(["amir", "bea"]);
    // On wall and phones nothing tells that somebody said so: there it is as if nobody had answered.
    const quiet = [aboutFormal, doubted];
    expect(material(input("shown", 1, { entries: quiet }))).toEqual(
      material(input("shown", 1, { entries: [aboutFormal, secondAboutFormal] })),
    );
  });

  it("what was said to the other side stands in the agreement about them, and nothing else is changed", () => {
    const said = (text: string, own = false) => ({ ...aboutFormal, body: { ...aboutFormal.body, text, own } });
    const line = (entry: typeof aboutFormal) => harvest(input("closed", 2, { entries: [entry] }))[0]?.fields;
    expect(line(said("jullie wonen hier. Ouders kennen jullie."))).toEqual({
      text: "Zij wonen hier. Ouders kennen jullie.",
    });
    expect(line(said("Julliehuis is open"))).toEqual({ text: "Julliehuis is open" });
    expect(line(said("Jullie mogen ons bellen", true))).toEqual({ text: "Jullie mogen ons bellen" });
  });

  it("of points with as much support, the one that Hanna starred comes first", () => {
    const starred = { ...secondAboutFormal, starred: true };
    expect(harvest(input("closed", 2, { entries: [aboutFormal, starred] }))[0]?.sources).toEqual([starred.id]);
  });

  it("later exercises get the strengths with their side, but not before they were shown", () => {
    expect(material(input("open", 0))).toEqual([]);
    expect(material(input("shown", 1))).toContainEqual({
      kind: "strength",
      side: "informal",
      partnerId: null,
      text: aboutInformal.body.text,
      sources: [aboutInformal.id],
    });
  });
});
