import { describe, expect, it } from "vitest";
import type { Entry } from "../contract.ts";
import { amir, bea, sent, wijkteam } from "../kit/people.fixture.ts";
import { agreement, at, sections, withFields } from "./agreement.fixture.ts";
import { groups } from "./answerGroups.ts";
import { pageTitles, phoneView, screenView } from "./handed.fixture.ts";
import type { Body } from "./schema.ts";
import { type AfsprakenInput, harvest, summary } from "./tally.ts";

const proposes = (body: Body, more: Partial<Entry<Body>> = {}) => sent<Body>(amir, body, more);

const wall = (from: AfsprakenInput) =>
  Array.from({ length: pageTitles(from).length }, (_, page) => screenView({ ...from, page }));

const linesOn = (from: AfsprakenInput) =>
  wall(from).flatMap((page) => (page.kind === "lines" ? page.columns.flat() : []));

/** Twelve sections of five lines each, as long as a line of the agreement gets. */
const sixty = {
  ...agreement,
  sections: Array.from({ length: 12 }, (_, section) => ({
    ...{ id: `deel-${section}`, number: section + 1, title: `Onderdeel ${section + 1} van onze afspraak` },
    groups: [
      withFields(
        "goal",
        Array.from({ length: 5 }, (_line, line) => ({ text: `${section}.${line} ${"wat we samen doen ".repeat(30)}` })),
      ),
    ].map((one) => ({ ...one, rows: one.rows.map((row, line) => ({ ...row, id: `${section}-${line}` })) })),
  })),
};

describe("the wall", () => {
  it("is a tree that grows while people propose, and says nothing of what they propose", () => {
    const entries = [proposes({ kind: "goal", text: "Vaders praten mee" })];
    const open = at({ state: "open", revealed: false, entries });
    expect(wall(open)).toMatchObject([{ kind: "growing", count: 1 }]);
    for (const state of ["open", "shown", "closed"] as const) {
      const from = at({ state, entries });
      expect(JSON.stringify([wall(from), phoneView(from)])).not.toContain("Vaders");
    }
    expect(wall(at({ entries }))[0]).toMatchObject({
      kind: "overview",
      place: expect.stringContaining("Voorstellen tot nu toe: 1"),
    });
  });

  it("shows which sections have how many lines and what is open, and then the lines under their headings", () => {
    const [overview, lines, ...more] = wall(at());
    expect(more).toEqual([]);
    expect(overview).toMatchObject({
      place: "Concept, versie 1 · Oost · 23 november 2026",
      sections: "Wie doen mee? (3) · Doelen (1) · Wie, wat, wanneer (1) · Regie (1)",
      open: "Dit is nog open: Vul in wie de regie heeft.",
    });
    expect(lines?.kind).toBe("lines");
    expect(linesOn(at()).map(({ heading, text }) => [heading, text])).toEqual([
      ["Wie doen mee?", "Wijkteam West · de coördinator"],
      ["Wie doen mee?", "Moedergroep De Brug"],
      ["Wie doen mee?", "Basisschool De Linde"],
      ["Doelen", "Ouders kennen ons"],
      ["Wie, wat, wanneer", "Inloopuur · Wie: Wijkteam · Stand: Open"],
      ["Regie", "Vrouwengroep"],
    ]);
    expect(linesOn(at()).at(-1)?.support).toEqual({ formal: 1, informal: 2 });
  });

  it("takes six pages in all its states together for sixty long lines, and names every section", () => {
    const pages = (more: Partial<AfsprakenInput>) => wall(at({ agreement: sixty, ...more }));
    const all = [pages({ state: "open", revealed: false }), pages({}), pages({ round: 1 })];
    expect(all.map(({ length }) => length)).toEqual([1, 4, 1]);
    const lines = linesOn(at({ agreement: sixty }));
    expect(new Set(lines.map(({ section }) => section)).size).toBe(12);
    // What is not there is counted, so that nobody thinks that it is gone.
    expect(lines.length + lines.reduce((sum, { more }) => sum + more, 0)).toBe(60);
    expect(phoneView(at({ agreement: sixty }))?.sections.flatMap((one) => one.lines)).toHaveLength(60);
  });

  it("leaves none out where there is room", () => {
    const goals = Array.from({ length: 15 }, (_, one) => `Doel ${one}`);
    const lines = linesOn(at({ agreement: { ...agreement, sections: sections(goals) } }));
    expect(lines.filter(({ section }) => section === "goals").map(({ text }) => text)).toEqual(goals);
  });

  it("says so when there is no agreement yet", () => {
    expect(screenView(at({ agreement: null }))).toEqual({ kind: "nothing" });
    expect(phoneView(at({ agreement: null }))).toBeNull();
  });

  it("shows on one page who does not agree first and why, then who said nothing and who agreed, and counts", () => {
    const [answers, ...more] = wall(at({ round: 1 }));
    expect(more).toEqual([]);
    if (answers?.kind !== "answers") throw new Error("no answers");
    const said = answers.page.columns.flat().map(({ lead, text }) => [lead, text]);
    expect(said).toEqual([
      ["Moedergroep De Brug:", "nog niet akkoord. Wie betaalt de koffie?"],
      ["nog geen antwoord:", "Basisschool De Linde"],
      ["akkoord (bij een eerdere tekst):", "Wijkteam West"],
    ]);
    expect(answers.page.foot).toBe("Akkoord: 0 van 3");
  });

  it("gives twenty organisations that do not agree one page, and says how many stand on the phones", () => {
    const partners = Array.from({ length: 20 }, (_, one) => ({ ...wijkteam, id: `p${one}`, contact: "" }));
    const assents = partners.map(({ id }) => ({
      ...{ partnerId: id, answer: "disagree" as const, reason: "Eerst iets anders. ".repeat(20) },
      ...{ at: "", current: true },
    }));
    const [answers, ...more] = wall(at({ round: 1, agreement: { ...agreement, partners, assents } }));
    expect(more).toEqual([]);
    if (answers?.kind !== "answers") throw new Error("no answers");
    expect(answers.page.columns.flat().length + answers.page.more).toBe(20);
  });
});

describe("once it is adopted", () => {
  const action = (what: string, when: string, status = "open") => ({ what, who: "Wijkteam", when, status });
  const adopted = (actions: Record<string, string>[], days: Record<string, string>[] = []) => ({
    ...agreement,
    ...{ state: "adopted" as const, sha256: "b".repeat(64) },
    sections: [
      { id: "actions", number: 11, title: "Afspraken", groups: [withFields("action", actions)] },
      { id: "evaluation", number: 16, title: "Evaluatie", groups: [withFields("evalDate", days)] },
    ],
  });
  const actions = [
    action("Later", "2027-02-01"),
    action("Al klaar", "2026-11-24", "klaar"),
    action("Sleutel regelen", "2026-12-01"),
    action("Zonder dag", ""),
  ];

  it.each([0, 1])("every round says that it stands fast, with what comes first and when we look back (%i)", (round) => {
    const from = at({ round, page: 9, agreement: adopted(actions, [{ date: "2027-06-01" }]) });
    expect(pageTitles(from)).toEqual(["Onze afspraak staat vast"]);
    expect(screenView(from)).toEqual({
      kind: "adopted",
      title: "Samen voor ouders",
      firstAction: { what: "Sleutel regelen", who: "Wijkteam", when: "2026-12-01" },
      evaluation: "2027-06-01",
      without: [],
    });
    // So that no question stands above it that was answered.
    expect(phoneView(from)?.head).toBe("vast");
    expect(phoneView(at({ round }))?.head).toBeUndefined();
  });

  it("wall and phones say without whose assent it was", () => {
    const withoutAssentOf = [wijkteam].map(({ id, name, side }) => ({
      ...{ partnerId: id, partner: name, side },
      ...{ answer: "none" as const, reason: "", current: true },
    }));
    const from = at({ agreement: { ...adopted([]), withoutAssentOf } });
    expect(screenView(from)).toMatchObject({ without: ["Wijkteam West"], firstAction: null, evaluation: "" });
    expect(phoneView(from)?.adopted?.without).toEqual(["Wijkteam West"]);
  });

  it("phones show support only where both sides stand behind a line", () => {
    const supports = (state: Partial<ReturnType<typeof adopted>>) =>
      phoneView(at({ agreement: { ...adopted(actions.slice(0, 2)), ...state } }))
        ?.sections.flatMap(({ lines }) => lines)
        .map(({ support }) => support);
    expect(supports({})).toEqual([undefined, undefined]);
    expect(
      phoneView(at())
        ?.sections.flatMap(({ lines }) => lines)
        .at(-1)?.support,
    ).toEqual({ formal: 1, informal: 2 });
  });
});

describe("a phone", () => {
  it("reads everything that the wall shows, and knows which sections are on it", () => {
    const view = phoneView(at({ page: 1 }));
    expect(view?.onScreen).toEqual(["parties", "goals", "actions", "lead"]);
    const texts = view?.sections.flatMap(({ lines }) =>
      lines.map(({ text, details = [] }) => [text, ...details].join(" · ")),
    );
    expect(texts).toEqual(linesOn(at()).map(({ text }) => text));
    expect(view?.open).toEqual(["c6", "c11"]);
  });

  it("has the agreement in five lines: a goal, the first three actions, the day of the evaluation", () => {
    const what = ["d", "a", "c", "b", ""].map((text, one) => ({ what: text, who: "Wij", when: `2027-01-0${one + 1}` }));
    const document = {
      ...agreement,
      sections: [
        { id: "goals", number: 4, title: "", groups: [withFields("goal", [{ text: "Een" }, { text: "Twee" }])] },
        { id: "actions", number: 11, title: "", groups: [withFields("action", what)] },
        { id: "evaluation", number: 16, title: "", groups: [withFields("evalDate", [{ date: "2027-06-01" }])] },
      ],
    };
    expect(phoneView(at({ agreement: document }))?.short).toEqual({
      ...{ goals: ["Een"], moreGoals: 1, evaluation: "2027-06-01" },
      actions: what.slice(0, 3),
    });
  });
});

describe("what the proposals yield", () => {
  const fieldsOf = (body: Body) => harvest(at({ entries: [proposes(body)] }))[0]?.fields;

  it("each kind with the fields that the agreement wants", () => {
    expect(fieldsOf({ kind: "goal", text: "a" })).toEqual({ text: "a", sign: "" });
    expect(fieldsOf({ kind: "condition", text: "a" })).toEqual({ text: "a", owner: "", met: "nee" });
    expect(fieldsOf({ kind: "meeting", text: "a" })).toEqual({ text: "a" });
    expect(fieldsOf({ kind: "action", what: "a", who: "b", when: "2027-01-01" })).toEqual({
      ...{ what: "a", who: "b", when: "2027-01-01" },
      status: "open",
    });
    expect(fieldsOf({ kind: "whatif", risk: "a", response: "b" })).toEqual({ risk: "a", response: "b" });
    expect(fieldsOf({ kind: "evalDate", date: "2027-01-01" })).toEqual({ date: "2027-01-01" });
  });

  it("Amir takes up a role of his own side, and offers one of the other side to nobody in particular", () => {
    expect(fieldsOf({ kind: "informalRole", text: "a" })).toEqual({ text: "a", owner: "moeders", reason: "" });
    expect(fieldsOf({ kind: "formalRole", text: "a" })).toEqual({ text: "a", owner: "", reason: "" });
  });

  it("what two people proposed comes before what one proposed", () => {
    const [one, two] = [
      proposes({ kind: "goal", text: "a" }),
      proposes({ kind: "goal", text: "b" }, { doubles: [bea] }),
    ];
    const lines = harvest(at({ entries: [one, two] }));
    expect(lines.map(({ sources, backers }) => [sources, backers.length])).toEqual([
      [[two.id], 2],
      [[one.id], 1],
    ]);
  });

  it("Hanna's list says a proposal in one line, under what it is about", () => {
    const proposal = { kind: "action", what: "Inloopuur", who: "Wijkteam", when: "2027-01-05" } as const;
    expect(summary(proposal)).toBe("Inloopuur – Wijkteam, 5 januari 2027");
    const found = groups.list(at()).find(({ key }) => key === groups.keyOf(proposal));
    expect(found).toMatchObject({ title: "Afspraak", part: expect.stringMatching(/^\d+\. /) });
  });
});
