import { describe, expect, it } from "vitest";
import type { Entry } from "../contract.ts";
import { amir, bea, sent, wijkteam } from "../kit/people.fixture.ts";
import { agreement, at, withFields } from "./agreement.fixture.ts";
import { groups } from "./answerGroups.ts";
import { linesOn, pageTitles, phoneView, screenView } from "./handed.fixture.ts";
import type { AfsprakenInput, Body } from "./schema.ts";
import { harvest, summary } from "./tally.ts";

const DETAILS = ["Wie: Wijkteam", "Klaar: 1 mei"];

const proposes = (body: Body, more: Partial<Entry<Body>> = {}) => sent<Body>(amir, body, more);

describe("once it is adopted", () => {
  const action = (what: string, when: string) => ({ what, who: "Wijkteam", when });
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
    action("Al klaar", "2026-11-24"),
    action("Sleutel regelen", "2026-12-01"),
    action("Zonder dag", ""),
  ];

  it.each([0, 1])("every round says that it stands fast, with what comes first and when we look back (%i)", (round) => {
    const done = { lineId: "action1", state: "done" as const, text: "Klaar", at: "2026-11-24T10:00:00.000Z" };
    const progress = { day: "2026-11-25", lines: [done] };
    const from = at({ round, page: 9, agreement: { ...adopted(actions, [{ date: "2027-06-01" }]), progress } });
    expect(pageTitles(from)).toEqual(["Onze afspraak staat vast"]);
    expect(screenView(from)).toMatchObject({
      show: "adopted",
      gist: {
        title: "Samen voor ouders",
        actions: [
          { what: "Sleutel regelen", who: "Wijkteam", when: "2026-12-01" },
          { what: "Later", who: "Wijkteam", when: "2027-02-01" },
          // What lacks its day comes after what is complete.
          { what: "Zonder dag", who: "Wijkteam", when: "" },
        ],
        evaluation: "2027-06-01",
        without: [],
      },
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
    expect(screenView(from)).toMatchObject({ gist: { without: ["Wijkteam West"], actions: [], evaluation: "" } });
    expect(phoneView(from)?.gist.without).toEqual(["Wijkteam West"]);
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
  it("reads everything that the wall shows, and knows which section is on it", () => {
    const view = phoneView(at({ page: 4 }));
    expect(view?.onScreen).toEqual(["lead"]);
    expect(phoneView(at())?.onScreen).toEqual([]);
    const texts = view?.sections.flatMap(({ lines }) =>
      lines.map(({ text, details = [] }) => [text, ...details].join("\u00a0· ")),
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
    expect(phoneView(at({ agreement: document }))?.gist).toMatchObject({
      ...{ goal: "Een", moreGoals: 1, evaluation: "2027-06-01" },
      actions: what.slice(0, 3),
    });
  });
});

it("wall and phones say of an action how far it is, once somebody told so", () => {
  const told = (state: "open" | "busy") => {
    const line = { lineId: "action0", state, text: state === "busy" ? "Mee bezig" : "Nog te doen", at: null };
    return at({ agreement: { ...agreement, progress: { day: "2026-12-03", lines: [line] } } });
  };
  const onPhone = (from: AfsprakenInput) => phoneView(from)?.sections.find(({ id }) => id === "actions")?.lines;
  expect(onPhone(told("busy"))).toMatchObject([{ details: [...DETAILS, "Mee bezig"] }]);
  expect(onPhone(told("open"))).toMatchObject([{ details: DETAILS }]);
});

describe("what the proposals yield", () => {
  const fieldsOf = (body: Body) => harvest(at({ entries: [proposes(body)] }))[0]?.fields;

  it("each kind with the fields that the agreement wants", () => {
    expect(fieldsOf({ kind: "goal", text: "a" })).toEqual({ text: "a", sign: "" });
    expect(fieldsOf({ kind: "condition", text: "a" })).toEqual({ text: "a", owner: "" });
    expect(fieldsOf({ kind: "meeting", text: "a" })).toEqual({ text: "a" });
    const action = { kind: "action", what: "a", when: "2027-01-01" } as const;
    expect(fieldsOf({ ...action, who: "b" })).toEqual({ what: "a", owner: "", who: "b", when: "2027-01-01" });
    expect(fieldsOf({ kind: "whatif", risk: "a", response: "b" })).toEqual({ risk: "a", response: "b" });
    expect(fieldsOf({ kind: "evalDate", date: "2027-01-01" })).toEqual({ date: "2027-01-01" });
  });

  it("who names a partner that takes part, as it is called in the list, means that partner", () => {
    const whoIs = (who: string) => fieldsOf({ kind: "action", what: "a", who, when: "2027-01-01" });
    expect(whoIs("wijkteam west ")).toMatchObject({ owner: "wijkteam", who: "" });
    for (const who of ["Wijkteam West en de moeders", "de gezinswerker van Wijkteam West", "بيت الأمهات"])
      expect(whoIs(who)).toMatchObject({ owner: "", who });
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
    expect(summary(proposal)).toBe("Inloopuur · Wijkteam · 5 januari 2027");
    const found = groups.list(at()).find(({ key }) => key === groups.keyOf(proposal));
    expect(found).toMatchObject({ title: "Afspraak", part: expect.stringMatching(/^\d+\. /) });
  });
});
