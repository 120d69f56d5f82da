import { describe, expect, it } from "vitest";
import type { AgreementAtHand, AgreementGroup, AgreementSection, Entry, LineKind } from "../contract.ts";
import { groups } from "./answerGroups.ts";
import { pageTitles, phoneView, screenView } from "./handed.fixture.ts";
import type { Body } from "./schema.ts";
import { type AfsprakenInput, harvest, summary } from "./tally.ts";

const amir = { participantId: "amir", partnerId: "vrouwengroep", standing: "informal" } as const;
const bea = { participantId: "bea", partnerId: "wijkteam", standing: "formal" } as const;

const proposes = (id: string, proposed: Body, extra: Partial<Entry<Body>> = {}): Entry<Body> => ({
  ...amir,
  id,
  body: proposed,
  round: 0,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
  ...extra,
});

const group = (kind: LineKind, label: string, columns: string[], rows: string[][]): AgreementGroup => ({
  kind,
  label,
  columns,
  rows: rows.map((cells, index) => ({
    id: `${kind}${index}`,
    cells,
    fields: {},
    support: { formal: 1, informal: 2 },
    sourceCount: 0,
  })),
});

const sections = (goals: string[]): AgreementSection[] => [
  {
    id: "header",
    number: 1,
    title: "Over deze afspraak",
    groups: [group("validUntil", "Geldig tot", ["Geldig tot"], [["1 mei 2028"]])],
  },
  {
    id: "parties",
    number: 2,
    title: "Wie doen mee?",
    groups: [group("contact", "Aanspreekpunt", ["Organisatie", "Wie?"], [["Wijkteam", "de coördinator"]])],
  },
  {
    id: "goals",
    number: 4,
    title: "Doelen",
    groups: [
      group(
        "goal",
        "Doel",
        ["Doel", "Hoe merken we dat?"],
        goals.map((goal) => [goal, ""]),
      ),
    ],
  },
  {
    id: "actions",
    number: 11,
    title: "Wie, wat, wanneer",
    groups: [
      group(
        "action",
        "Afspraak",
        ["Wat", "Wie (organisatie of functie)", "Stand"],
        [["Inloopuur", "Wijkteam", "Open"]],
      ),
    ],
  },
  {
    id: "lead",
    number: 12,
    title: "Regie",
    groups: [
      group("leadParty", "Wie heeft de regie?", ["Wie heeft de regie?"], []),
      group("backup", "Wie neemt het over?", ["Wie?"], [["Vrouwengroep"]]),
    ],
  },
  { id: "consent", number: 17, title: "Akkoord", groups: [] },
];

const agreement: AgreementAtHand = {
  ...{ title: "Samen voor ouders", area: "Oost", date: "2026-11-23", dates: [], host: null, validUntil: null },
  state: "concept",
  version: 1,
  sha256: null,
  adoptedAt: null,
  textSha256: "a".repeat(64),
  partners: [
    { id: "wijkteam", name: "Wijkteam", side: "formal", contact: "de coördinator" },
    { id: "vrouwengroep", name: "Vrouwengroep", side: "informal", contact: "" },
    { id: "school", name: "School", side: "formal", contact: "" },
  ],
  sections: sections(["Ouders kennen ons"]),
  assents: [
    { partnerId: "wijkteam", answer: "agree", reason: "", at: "2026-11-23T10:00:00Z", current: false },
    {
      partnerId: "vrouwengroep",
      answer: "disagree",
      reason: "Wie betaalt de koffie?",
      at: "2026-11-23T10:00:00Z",
      current: true,
    },
  ],
  withoutAssentOf: [],
  takenOver: [],
  checks: [
    { id: "c1", severity: "block", text: "Er is minstens één doel.", ok: true, section: "goals" },
    { id: "c6", severity: "block", text: "Duidelijk is wie de regie heeft.", ok: false, section: "lead" },
    { id: "c11", severity: "warn", text: "De acties zijn verdeeld.", ok: false, section: "actions" },
  ],
  changes: [],
};

const input = (extra: Partial<AfsprakenInput> = {}): AfsprakenInput => ({
  state: "shown",
  round: 0,
  page: 0,
  revealed: true,
  setup: {},
  entries: [],
  partners: agreement.partners,
  material: [],
  agreement,
  ...extra,
});

const wall = (from: AfsprakenInput) =>
  Array.from({ length: pageTitles(from).length }, (_, page) => screenView({ ...from, page }));

describe("the wall while the agreement is filled in", () => {
  it("opens with the partners, goes through every section, and ends with what is still open", () => {
    const list = wall(input());
    expect(list.map(({ kind }) => kind)).toEqual(["opening", ...agreement.sections.map(() => "section"), "open"]);
    expect(list.flatMap((page) => (page.kind === "section" ? [page.title] : []))).toEqual(
      agreement.sections.map(({ title }) => title),
    );
  });

  it("has at most six lines on a page, and leaves none out", () => {
    const goals = Array.from({ length: 15 }, (_, index) => `Doel ${index}`);
    const list = wall(input({ agreement: { ...agreement, sections: sections(goals) } }));
    const goalPages = list.flatMap((page) =>
      page.kind === "section" && page.id === "goals" ? [page.lines.map(({ text }) => text)] : [],
    );
    expect(goalPages.flat()).toEqual(goals);
    expect(goalPages.every((lines) => lines.length <= 6)).toBe(true);
  });

  it("puts fewer long lines on a page", () => {
    const goals = Array.from({ length: 6 }, (_, index) => `${index}`.repeat(200));
    const list = wall(input({ agreement: { ...agreement, sections: sections(goals) } }));
    expect(list.filter((page) => page.kind === "section" && page.id === "goals").length).toBeGreaterThan(1);
  });

  it("shows a line with the support of both sides, and its further columns in words", () => {
    const [, , , , actions] = wall(input());
    expect(actions).toMatchObject({
      lines: [{ text: "Inloopuur", details: ["Wie: Wijkteam", "Stand: Open"], support: { formal: 1, informal: 2 } }],
    });
  });

  it("shows partners with their contact, and each answer in its section", () => {
    const list = wall(input());
    expect(list[2]).toMatchObject({
      lines: [
        { text: "Wijkteam", side: "formal", details: ["de coördinator"] },
        { text: "Vrouwengroep" },
        { text: "School" },
      ],
    });
    expect(list[6]).toMatchObject({
      lines: [
        { assent: { answer: "agree", current: false } },
        { details: ["Wie betaalt de koffie?"] },
        { assent: { answer: "none" } },
      ],
    });
  });

  it("counts what phones proposed, and shows none of it before Hanna takes it over", () => {
    for (const state of ["open", "shown", "closed"] as const) {
      const proposed = input({ state, entries: [proposes("1", { kind: "goal", text: "Vaders praten mee" })] });
      const list = wall(proposed);
      expect(list[0]).toMatchObject({ proposals: 1 });
      const section = (id: string) => list.find((page) => page.kind === "section" && page.id === id);
      expect(section("goals")).toMatchObject({ proposals: 1 });
      expect(section("lead")).toMatchObject({ proposals: 0 });
      expect(JSON.stringify(list)).not.toContain("Vaders");
      expect(JSON.stringify(phoneView(proposed))).not.toContain("Vaders");
    }
  });

  it("lists what is open, the hints marked apart from what is needed", () => {
    const last = wall(input()).at(-1);
    expect(last).toMatchObject({
      checks: [
        { id: "c6", blocks: true },
        { id: "c11", blocks: false },
      ],
    });
  });

  it("says so when there is no agreement yet", () => {
    expect(screenView(input({ agreement: null }))).toEqual({ kind: "nothing" });
    expect(phoneView(input({ agreement: null }))).toBeNull();
  });
});

describe("the wall when the answers are asked", () => {
  it("begins with who does not agree, with the reason; then who said nothing, who agreed, and what is open", () => {
    const [answers, open] = wall(input({ round: 1 }));
    expect(answers).toMatchObject({
      kind: "assents",
      apart: [{ text: "Vrouwengroep", details: ["Wie betaalt de koffie?"] }],
      groups: [
        { answer: "none", partners: [{ text: "School" }] },
        { answer: "agree", current: false, partners: [{ text: "Wijkteam" }] },
      ],
    });
    expect(open?.kind).toBe("open");
  });

  it("gives twenty organisations that have not answered yet one page", () => {
    const partners = Array.from({ length: 20 }, (_, index) => ({
      id: `p${index}`,
      name: `Groep ${index}`,
      side: "informal" as const,
      contact: "",
    }));
    expect(
      wall(input({ round: 1, agreement: { ...agreement, partners } })).filter(({ kind }) => kind === "assents"),
    ).toHaveLength(1);
  });
});

describe("a phone", () => {
  it("reads everything that the wall shows, and knows which section is on it", () => {
    const view = phoneView(input({ page: 3 }));
    expect(view?.onScreen).toBe("goals");
    const onWall = wall(input()).flatMap((page) => (page.kind === "section" ? page.lines.map(({ text }) => text) : []));
    expect(view?.sections.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(onWall);
    expect(view?.open).toHaveLength(2);
  });
});

describe("what the proposals yield", () => {
  const fieldsOf = (proposed: Body, by: Partial<Entry<Body>> = {}) =>
    harvest(input({ entries: [proposes("1", proposed, by)] }))[0]?.fields;

  it("each kind with the fields that the agreement wants", () => {
    expect(fieldsOf({ kind: "goal", text: "a" })).toEqual({ text: "a", sign: "" });
    expect(fieldsOf({ kind: "condition", text: "a" })).toEqual({ text: "a", owner: "", met: "nee" });
    expect(fieldsOf({ kind: "meeting", text: "a" })).toEqual({ text: "a" });
    expect(fieldsOf({ kind: "action", what: "a", who: "b", when: "2027-01-01" })).toEqual({
      what: "a",
      who: "b",
      when: "2027-01-01",
      status: "open",
    });
    expect(fieldsOf({ kind: "whatif", risk: "a", response: "b" })).toEqual({ risk: "a", response: "b" });
    expect(fieldsOf({ kind: "evalDate", date: "2027-01-01" })).toEqual({ date: "2027-01-01" });
  });

  it("Amir takes up a role of his own side, and offers one of the other side to nobody in particular", () => {
    expect(fieldsOf({ kind: "informalRole", text: "a" })).toEqual({ text: "a", owner: "vrouwengroep", reason: "" });
    expect(fieldsOf({ kind: "formalRole", text: "a" })).toEqual({ text: "a", owner: "", reason: "" });
  });

  it("what two people proposed comes before what one proposed", () => {
    const lines = harvest(
      input({
        entries: [
          proposes("1", { kind: "goal", text: "a" }),
          proposes("2", { kind: "goal", text: "b" }, { doubles: [bea] }),
        ],
      }),
    );
    expect(lines.map(({ sources, backers }) => [sources, backers.length])).toEqual([
      [["2"], 2],
      [["1"], 1],
    ]);
  });

  it("Hanna's list says a proposal in one line, under what it is about", () => {
    const proposal = { kind: "action", what: "Inloopuur", who: "Wijkteam", when: "2027-01-05" } as const;
    expect(summary(proposal)).toBe("Inloopuur – Wijkteam, 5 januari 2027");
    const group = groups.list(input()).find(({ key }) => key === groups.keyOf(proposal));
    expect(group).toMatchObject({ title: "Afspraak", part: expect.stringMatching(/^\d+\. /) });
  });
});
