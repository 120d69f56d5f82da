import { describe, expect, it } from "vitest";
import type { AgreementAtHand, AgreementSection, CircleBeside, Entry, ExerciseInput, LineKind } from "../contract.ts";
import { amir, bea, inputOf, moeders, sent } from "../kit/people.fixture.ts";
import { forms, phoneHtml } from "../kit/rendered.fixture.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const LONG = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboekhoudersoverlegtafel-2";

/** The section of an agreement with one line. */
const section = (kind: LineKind, fields: Record<string, string>): AgreementSection => ({
  ...{ id: kind, number: 1, title: kind },
  groups: [
    {
      ...{ kind, label: kind, columns: [kind] },
      rows: [{ id: kind, cells: Object.values(fields), fields, support: { formal: 0, informal: 0 }, sourceCount: 0 }],
    },
  ],
});

/** An agreement with this goal, first step and day. */
function agreement(goal: string, what: string, date: string): AgreementAtHand {
  const made = [section("goal", { text: goal }), section("action", { what }), section("evalDate", { date })];
  return {
    ...{ title: goal, area: "", date: "2026-12-01", dates: [], host: null, validUntil: null, state: "concept" },
    ...{ version: 1, sha256: null, adoptedAt: null, textSha256: "", partners: [], sections: made, assents: [] },
    ...{ withoutAssentOf: [], checks: [], changes: [], progress: { day: "2026-12-01", lines: [] }, takenOver: [] },
  };
}

const ofNoord = agreement("Elke vader doet mee", "Sleutel halen", "2027-05-12");
const noord: CircleBeside = { id: "noord", title: "Noord", sign: null, agreement: ofNoord };
const zuid: CircleBeside = {
  ...{ id: "zuid", title: LONG, sign: null },
  agreement: agreement("Elk kind leest", "Kast zetten", "2027-06-01"),
};
const two = { circles: [noord, zuid], circle: null };

const said = (question: Body["question"], text: string, circle: string, by = amir): Entry<Body> =>
  sent<Body>(by, { question, text }, { circle });
const entries = [
  said("bereikt", "We kennen elkaar", "noord"),
  said("stap", "Dinsdag bellen we", "noord", bea),
  said("stap", "Wij gaan voorlezen", "zuid"),
];

const at = (state: Input["state"], more: Partial<Input> = {}): Input =>
  inputOf<Setup, Body>({ order: [], minutesEach: 3 }, more.entries ?? entries, state, more);
const wall = (input: Input) => JSON.stringify(exercise.screen(input));
const phone = (input: Input, more: object = {}) =>
  phoneHtml(Phone, {
    view: exercise.phone(input, { partnerId: moeders.id, standing: "informal" }) as PhoneView,
    stage: { state: input.state, round: 0, page: input.page },
    me: { partnerId: moeders.id, standing: "informal", partnerName: moeders.name },
    ...more,
  });

describe("the closing of the two days", () => {
  it("lets a samenwerking write what it reached and does first, with what its agreement says beside it", () => {
    const html = phone(at("open", { entries: entries.slice(0, 2), circle: "noord", agreement: ofNoord }), {
      circle: "noord",
    });
    for (const words of ["Dinsdag bellen we", "Elke vader doet mee", "Sleutel halen", "12 mei 2027"])
      expect(html).toContain(words);
    expect(forms(html, "contribute")).toBe(1);
  });

  it("has the wall tell of one at a time: its goal, what it reached, its first step and the day; of the other nothing yet", () => {
    const first = wall(at("shown", two));
    for (const words of [
      "Elke vader doet mee",
      "We kennen elkaar",
      "Dinsdag bellen we",
      "Sleutel halen",
      "12 mei 2027",
    ])
      expect(first).toContain(words);
    for (const words of ["Elk kind leest", "Wij gaan voorlezen", "Kast zetten"]) {
      expect(first).not.toContain(words);
      expect(phone(at("shown", two), { circle: "noord" })).not.toContain(words);
      expect(phone(at("shown", { ...two, page: 1 }), { circle: "noord" })).toContain(words);
    }
    expect(phone(at("shown", two), { circle: "noord" })).toContain("Jullie zijn nu aan de beurt");
  });

  it("comes to what all do first only after the last teller, for Hanna to sum up", () => {
    expect(exercise.pageTitles(at("shown", two))).toEqual(["Noord", LONG, "Dit gaan we als eerste doen"]);
    const last = wall(at("shown", { ...two, page: 2 }));
    for (const words of ["Dinsdag bellen we", "Wij gaan voorlezen", "1 juni 2027"]) expect(last).toContain(words);
    const html = phone(at("shown", { ...two, page: 2 }), { circle: "noord" });
    expect(html).toContain("Op het scherm staat wat elke samenwerking");
    expect(html).not.toContain("Nu vertelt");
  });

  it("says how many first steps a samenwerking has beside the one on the wall, one and the same step once", () => {
    const last = (more: Entry<Body>[]) => wall(at("shown", { ...two, page: 2, entries: [...entries, ...more] }));
    expect(last([])).toContain('"lead":"Noord (deze stap en nog 1):"');
    const more = [said("stap", "Samen koken", "noord"), said("stap", "Sleutel halen", "noord")];
    expect(last(more)).toContain('"lead":"Noord (deze stap en nog 2):","foot":"Evaluatie: 12 mei 2027"');
  });

  it("has one page where there is one samenwerking, with its agreement; and says nothing of an agreement that is empty", () => {
    expect(exercise.pageTitles(at("shown", { agreement: ofNoord }))).toEqual(["Onze samenwerking"]);
    expect(wall(at("shown", { agreement: ofNoord }))).toContain("12 mei 2027");
    const bare = phone(at("open", { entries: [], agreement: agreement("", "", "") }));
    expect(bare).not.toContain("Lees wat in jullie afspraak staat");
    expect(wall(at("shown", { entries: [] }))).toContain('"id":"stap"');
  });

  it("offers the first step as something to do, and what was reached as what to look at when they evaluate", () => {
    expect(exercise.harvest(at("closed")).map(({ kind, fields }) => [kind, Object.values(fields)[0]])).toEqual([
      ["evalQuestion", "Is dit er dan nog: We kennen elkaar"],
      ["action", "Dinsdag bellen we"],
      ["action", "Wij gaan voorlezen"],
    ]);
  });
});
