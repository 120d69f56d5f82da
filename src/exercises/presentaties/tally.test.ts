import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Entry, type Mine, type PartnerRef, perSide, type StepState } from "../contract.ts";
import { type Input, material, pageMinutes, pageTitles, phoneView, screenView } from "./handed.fixture.ts";
import { harvest } from "./harvest.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import { type Body, setup } from "./schema.ts";
import Screen from "./screen.tsx";
import { tellers } from "./tally.ts";

const team: PartnerRef = { id: "team", name: "Wijkteam West", side: "formal" };
const school: PartnerRef = { id: "school", name: "Basisschool De Linde", side: "formal" };
const mothers: PartnerRef = { id: "mothers", name: "Moedergroep De Brug", side: "informal" };
const fathers: PartnerRef = { id: "fathers", name: "Vadercentrum", side: "informal" };
const partners = [team, school, mothers, fathers];

const amir = { partnerId: mothers.id, standing: "informal", circle: "room" } as const;
const bea = { partnerId: team.id, standing: "formal", circle: "room" } as const;

let count = 0;
const answer = (by: PartnerRef, question: Body["question"], text: string): Entry<Body> => ({
  id: `entry-${++count}`,
  body: { question, text },
  participantId: `seat-${count}`,
  partnerId: by.id,
  standing: by.side,
  round: 0,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
});

const entries = [
  answer(mothers, "wie", "Twaalf moeders van het plein"),
  answer(mothers, "gebruiken", "Een vast gezicht bij het wijkteam"),
  answer(team, "wie", "Zes mensen voor de hele wijk"),
  answer(team, "samen", "Elk kind kent iemand die helpt"),
  answer(team, "gebruiken", "Horen wat er speelt"),
  answer(mothers, "geven", "Wij gaan mee naar een gesprek"),
];

const input = (state: StepState, page = 0, more: Partial<Input> = {}): Input => ({
  state,
  round: 0,
  page,
  revealed: state === "shown" || state === "closed",
  setup: setup.parse({}),
  entries,
  partners,
  material: [],
  agreement: null,
  ...more,
});

const textsOf = (of: PartnerRef[]) =>
  entries.filter(({ partnerId }) => of.some(({ id }) => id === partnerId)).map(({ body }) => body.text);
const contains = (view: unknown, texts: string[]) => texts.filter((text) => JSON.stringify(view).includes(text));

describe("before Hanna shows the presentations", () => {
  for (const state of ["planned", "open"] as const) {
    it(`the wall knows how many answers there are and not what they say (${state})`, () => {
      expect(contains(screenView(input(state)), textsOf(partners))).toEqual([]);
      expect(screenView(input(state))).toMatchObject({ show: "counts" });
    });

    it(`Amir reads what his own group wrote, and nothing of the wijkteam (${state})`, () => {
      const view = phoneView(input(state), amir);
      expect(contains(view, textsOf([mothers]))).toEqual(textsOf([mothers]));
      expect(contains(view, textsOf([team]))).toEqual([]);
    });
  }

  it("somebody of a group that wrote nothing reads nothing", () => {
    expect(
      contains(phoneView(input("open"), { partnerId: fathers.id, standing: "informal" }), textsOf(partners)),
    ).toEqual([]);
  });

  it("the wall counts the answers of every organisation, also of one without any", () => {
    const view = screenView(input("open"));
    const counted = view.show === "counts" ? view.rows.map(({ partner, answers }) => [partner.id, answers]) : [];
    expect(Object.fromEntries(counted)).toEqual({ mothers: 3, team: 3, fathers: 0, school: 0 });
  });

  it("more than six organisations get a second page", () => {
    const many = Array.from(
      { length: 7 },
      (_, at): PartnerRef => ({ id: `p${at}`, name: `Groep ${at}`, side: "informal" }),
    );
    const titles = pageTitles(input("open", 0, { partners: many }));
    expect(titles).toHaveLength(2);
    // In the regie they are one part with a short name, however long the names on it are.
    expect(new Set(titles).size).toBe(1);
    const onPage = (page: number) => {
      const view = screenView(input("open", page, { partners: many }));
      return view.show === "counts" ? view.rows.map(({ partner }) => partner.id) : [];
    };
    expect([onPage(0), onPage(1)]).toEqual([
      ["p0", "p1", "p2", "p3"],
      ["p4", "p5", "p6"],
    ]);
  });
});

describe("the order of telling", () => {
  it("begins with an informal group and then goes in turn", () => {
    expect(tellers(input("open")).map(({ id }) => id)).toEqual(["mothers", "team", "fathers", "school"]);
  });

  it("is the one that Hanna chose; a group that joins later tells last and one that left is forgotten", () => {
    const order = ["school", "gone", "mothers", "school"];
    const ids = tellers(input("open", 0, { setup: setup.parse({ order }) })).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["school", "mothers"]);
    expect(ids.slice(2).sort()).toEqual(["fathers", "team"]);
  });

  it("is what the regie offers to change", () => {
    const [choice] = exercise.choices({ ...input("open"), setup: {} });
    expect(choice).toMatchObject({ name: "order", kind: "order", value: ["mothers", "team", "fathers", "school"] });
    expect(choice?.options).toHaveLength(4);
  });
});

describe("telling", () => {
  it("gives every organisation a page and the same minutes, also the one that wrote nothing", () => {
    expect(pageTitles(input("shown"))).toHaveLength(4);
    expect(pageMinutes(input("open"))).toBeNull();
    expect(pageMinutes(input("shown"))).toBe(4);
    expect(screenView(input("shown", 2))).toMatchObject({ presentation: { partner: { id: "fathers" } } });
  });

  it("shows on Bea's phone who is on the wall, and not yet who tells later", () => {
    const first = phoneView(input("shown", 0), bea);
    expect(first.told.map(({ partner }) => partner.id)).toEqual(["mothers"]);
    expect(first.next?.id).toBe("team");
    expect(phoneView(input("shown", 1), amir).told.map(({ partner }) => partner.id)).toEqual(["mothers", "team"]);
  });

  it("everything that the wall shows is on every phone, whole", () => {
    const long = answer(fathers, "wat", "Wij voetballen met de jongens. ".repeat(12).trim());
    const wall = input("shown", 2, { entries: [...entries, long] });
    expect(contains(phoneView(wall, amir), [long.body.text])).toEqual([long.body.text]);
  });

  it("leaves to read afterwards what was told, and not what nobody came to", () => {
    expect(phoneView(input("closed", 3), bea).told).toHaveLength(4);
    expect(phoneView(input("closed", 1), bea).told).toHaveLength(2);
    expect(phoneView(input("closed", 3, { revealed: false }), bea).told).toEqual([]);
  });
});

describe("what comes of it", () => {
  it("a goal and a shared vision, a strength of who gives, a need of who asks", () => {
    const lines = harvest(input("closed")).map(({ kind, fields, backers }) => [kind, fields, perSide(backers, [])]);
    const formal = { formal: 1, informal: 0 };
    const informal = { formal: 0, informal: 1 };
    expect(lines).toHaveLength(5);
    expect(lines).toContainEqual(["goal", { text: "Elk kind kent iemand die helpt", sign: "" }, formal]);
    expect(lines).toContainEqual(["vision", { text: "Elk kind kent iemand die helpt" }, formal]);
    expect(lines).toContainEqual(["informalStrength", { text: "Wij gaan mee naar een gesprek" }, informal]);
    expect(lines).toContainEqual(["informalNeed", { text: "Een vast gezicht bij het wijkteam" }, informal]);
    expect(lines).toContainEqual(["formalNeed", { text: "Horen wat er speelt" }, formal]);
  });

  it("what two people wrote comes first, with both behind it", () => {
    const [lone, shared] = [answer(team, "samen", "Alleen"), answer(team, "samen", "Samen")];
    shared.doubles = [{ participantId: "bea2", partnerId: mothers.id, standing: "informal" }];
    const [first] = harvest(input("closed", 0, { entries: [lone, shared] }));
    expect(first).toMatchObject({
      fields: { text: "Samen" },
      backers: [{ standing: "formal" }, { standing: "informal" }],
      sources: [shared.id],
    });
  });

  it("nothing for later exercises before the room has seen it", () => {
    expect(material(input("open"))).toEqual([]);
    expect(material(input("shown", 3)).map(({ kind, side }) => [kind, side])).toEqual([
      ["need", "informal"],
      ["goal", null],
      ["need", "formal"],
    ]);
  });
});

describe("what people send", () => {
  it("is one answer to one of the questions", () => {
    expect(exercise.parseBody({ question: "wie", text: " Wij zijn er. " })).toMatchObject({
      data: { text: "Wij zijn er." },
    });
    for (const wrong of [
      { question: "wie", text: " " },
      { question: "naam", text: "x" },
      { question: "wie", text: "x", name: "y" },
      { question: "wie", text: "x".repeat(401) },
    ])
      expect(exercise.parseBody(wrong).success).toBe(false);
  });

  it("reads in one line in the regie", () => {
    expect(exercise.summary({ question: "wie", text: "Wij zijn\ner." }, input("open"))).toBe("Wij zijn er.");
  });

  it("the examples fill a presentation of each side", () => {
    for (const side of ["formal", "informal"])
      expect(exercise.examples.filter((example) => example.side === side)).toHaveLength(5);
  });
});

describe("the phone of Amir", () => {
  const saved: Mine<Body> = {
    id: "entry-1",
    body: { question: "wie", text: "Twaalf moeders van het plein" },
    round: 0,
    status: "saved",
    message: "",
  };
  const phone = (state: StepState, page = 0) =>
    renderToStaticMarkup(
      createElement(Phone, {
        view: phoneView(input(state, page), amir),
        stage: { state, round: 0, page },
        me: { ...amir, partnerName: mothers.name },
        mine: state === "open" ? [saved] : [],
        answered: {},
        act: (act) => ({ action: () => {}, hidden: { act: act.do }, draftKey: "", onSend: () => null }),
      }),
    );

  it("opens the first question that his group has not answered yet, and no other", () => {
    const open = phone("open")
      .split("<details")
      .filter((part) => /^[^>]* open=""/.test(part));
    expect(open).toHaveLength(1);
    expect(open[0]).toContain("Wat doen jullie voor gezinnen?");
  });

  it("lists what he sent once, with the way to change it or take it back", () => {
    expect(phone("open").split(saved.body.text)).toHaveLength(2 + 1);
    expect(phone("open")).toContain('value="change"');
    expect(phone("open")).toContain('value="withdraw"');
  });

  it("asks nothing before it begins and nothing when it is done", () => {
    expect(phone("planned")).not.toContain("<form");
    expect(phone("closed")).not.toContain("<form");
  });

  it("keeps the questions while others tell, folded, for who was still typing", () => {
    expect(phone("shown", 1)).toContain("Wat doen jullie voor gezinnen?");
    expect(phone("shown", 1)).not.toContain("<details open");
  });

  it("says in every state what is going on", () => {
    expect(phone("planned")).toContain("Straks vertelt elke organisatie");
    expect(phone("open")).toContain("met de mensen van <bdi>Moedergroep De Brug</bdi>");
    expect(phone("shown", 0)).toContain("Jullie zijn nu aan de beurt");
    expect(phone("shown", 1)).toContain("Luister mee");
    expect(phone("shown", 3)).not.toContain("Hierna");
    expect(phone("closed", 3)).toContain("Iedereen heeft verteld");
  });

  it("closed early, it does not say that everybody told, but who did not", () => {
    const early = phone("closed", 1);
    expect(early).not.toContain("Iedereen heeft verteld");
    const [told, untold] = early.split("Zij hebben nog niet verteld");
    for (const { name } of tellers(input("closed")).slice(0, 2)) expect(told).toContain(name);
    for (const { name } of tellers(input("closed")).slice(2)) expect(untold).toContain(name);
  });
});

describe("the wall", () => {
  const wall = (page: number) =>
    renderToStaticMarkup(
      createElement(Screen, { view: screenView(input("shown", page)), stage: { state: "shown", round: 0, page } }),
    );

  it("names the organisation and its side in words, and says so where nothing was written", () => {
    expect(wall(0)).toContain("Moedergroep De Brug");
    expect(wall(0)).toContain("informeel");
    expect(wall(0)).toContain("Dat vertellen we zelf.");
    expect(wall(2)).toContain("Wij vertellen zelf wie we zijn.");
  });
});
