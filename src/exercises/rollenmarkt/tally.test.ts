import { describe, expect, it } from "vitest";
import type { Entry, ExerciseInput, PhoneViewer } from "../contract.ts";
import market from "./index.ts";
import { acceptsAnswer } from "./limits.ts";
import { amir, answer, bea, bridge, carl, choose, entry, input, mothers, team, viewerOf } from "./people.fixture.ts";
import { roles } from "./roles.ts";
import { type Choice, choiceSchema, type Setup, setupSchema } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import type { ScreenView } from "./wallPages.ts";

type Input = ExerciseInput<Setup, Choice>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screen = (at: Input) => market.screen(at) as ScreenView;
const phone = (at: Input, viewer: PhoneViewer) => market.phone(at, viewer) as PhoneView;
const pageTitles = (at: Input): string[] => market.pageTitles(at);

describe("before Hanna shows the market", () => {
  const entries = [
    entry(amir, choose("ri-14", bridge.id, "geheime reden van Amir")),
    entry(
      amir,
      choiceSchema.parse({ role: "own", ownName: "Zaalbaas", side: "formal", owner: team.id, reason: "nog een" }),
    ),
    entry(bea, choose("rf-01", team.id, "geheime reden van Bea")),
  ];

  it("shows only numbers on the wall", () => {
    expect(screen(input(entries))).toEqual({
      show: "counts",
      choices: { formal: 1, informal: 2 },
    });
    expect(pageTitles(input(entries))).toEqual([]);
  });

  it("sends nobody's choice to another phone", () => {
    const onPhone = JSON.stringify(phone(input(entries), viewerOf(carl)));
    for (const word of ["geheime", "Zaalbaas", "nog een"]) expect(onPhone).not.toContain(word);
    expect(phone(input(entries), viewerOf(bea))).toEqual(phone(input([]), viewerOf(bea)));
  });

  it("shows nothing at all while it is only planned", () => {
    expect(screen(input(entries, { state: "planned" }))).toEqual({ show: "nothing" });
    expect(JSON.stringify(phone(input(entries, { state: "planned" }), viewerOf(bea)))).not.toContain("geheime");
  });

  it("takes no answers yet", () => {
    const [first] = entries;
    if (!first) throw new Error("no entry");
    expect(acceptsAnswer(first, amir, "ja", input(entries))).toEqual({ code: "NOT_NOW" });
  });
});

describe("the market", () => {
  const entries = [
    entry(amir, choose("ri-02", bridge.id, "moeders kloppen al aan")),
    entry(bea, choose("ri-02", bridge.id, "bij de koffie")),
    entry(carl, choose("ri-02", mothers.id, "wij doen dit al")),
    entry(bea, choose("rf-01", team.id, "overzicht")),
    entry(bea, choose("rf-10", team.id, "veilig")),
    entry(amir, choose("ri-14", bridge.id, `${"a".repeat(60)} ${"b".repeat(60)}`)),
    entry(amir, choose("ri-05", bridge.id, "moed")),
  ];
  const shown = (more: Partial<ExerciseInput<Setup, Choice>> = {}) => input(entries, { state: "shown", ...more });
  const pagesOf = (now = shown()) => pageTitles(now).map((_, page) => screen({ ...now, page }));
  const onPages = (side: "formal" | "informal", now = shown()) =>
    pagesOf(now).flatMap((view) => (view.show === "market" ? view.stalls[side] : []));
  const standing = (view: ReturnType<typeof screen>) =>
    view.show === "market" ? [...view.stalls.formal, ...view.stalls.informal, ...view.beside] : [];

  it("puts the most chosen role first, counted per side", () => {
    expect(onPages("informal")[0]).toMatchObject({
      name: "Laagdrempelig aanspreekpunt",
      chosen: { formal: 1, informal: 2 },
    });
    expect(onPages("formal").map(({ card }) => card)).toEqual(["rf-01", "rf-10"]);
  });

  it("flags a role that several organisations would have, until all but one refuse it", () => {
    const doubles = (of: Entry<Choice>[]) => {
      const market = phone(input(of, { state: "shown", round: 1 }), viewerOf(amir)).market;
      return market?.stalls.informal.filter(({ double }) => double).map(({ card }) => card);
    };
    expect(doubles(entries)).toEqual(["ri-02"]);
    const refused = entries.map((one) =>
      one.body.owner === mothers.id ? { ...one, supports: [answer(carl, "nee")] } : one,
    );
    expect(doubles(refused)).toEqual([]);
  });

  it("says of the guardian that it is a task by law", () => {
    expect(onPages("formal").map(({ legal }) => legal)).toEqual([false, true]);
    expect(roles.find(({ id }) => id === "rf-10")?.text).toContain("wet");
  });

  it("never has more than six roles on a page, and loses none over the pages", () => {
    const all = pagesOf();
    const stalls = all.map(standing);
    expect(Math.max(...stalls.map((page) => page.length))).toBeLessThanOrEqual(6);
    expect(
      stalls
        .flat()
        .map(({ card }) => card)
        .toSorted(),
    ).toEqual(["rf-01", "rf-10", "ri-02", "ri-05", "ri-14"]);
    expect([...new Set(all.map(({ show }) => show))]).toEqual(["market", "unchosen", "load"]);
  });

  it("what one side has more than the other takes both columns, and says once that a side has nothing", () => {
    const why = "a".repeat(60);
    const formal = [...Array.from({ length: 9 }, (_, at) => entry(bea, choose(`rf-0${at + 1}`, team.id, why)))];
    for (const others of [[], [entry(amir, choose("ri-05", bridge.id, why))]]) {
      const pages = pagesOf(input([...formal, ...others], { state: "shown" })).filter(({ show }) => show === "market");
      expect(pages.flatMap(standing)).toHaveLength(9 + others.length);
      const [first, ...later] = pages.map((view) => (view.show === "market" ? view : null));
      expect(first?.without).toEqual(others.length > 0 ? [] : ["informal"]);
      for (const page of later) {
        expect(page?.without).toEqual([]);
        expect(page?.beside.length).toBeGreaterThan(0);
      }
    }
  });

  it("gives a long reason the lines that are left on the wall, and gives it whole on the phone", () => {
    const rows = onPages("informal").map(({ card, rows: count }) => [card, count]);
    expect(Object.fromEntries(rows)["ri-14"]).toBeGreaterThanOrEqual(2);
    expect(Object.fromEntries(rows)["ri-05"]).toBe(1);
    expect(JSON.stringify(phone(shown(), viewerOf(carl)))).toContain("b".repeat(60));
  });

  it("says what to do where nobody chose, on one page", () => {
    expect(pagesOf(input([], { state: "shown" }))).toEqual([{ show: "empty" }]);
  });

  it("names who has no role in one list, and gives no bar to them", () => {
    const load = pagesOf(input([entry(bea, choose("rf-01", team.id, "overzicht"))], { state: "shown" })).at(-1);
    expect(load).toMatchObject({ show: "load", loads: [{ id: "team" }] });
    expect(load?.show === "load" && load.without.length).toBe(2);
  });

  it("takes two own roles with the same name for one role", () => {
    const own = (name: string) =>
      choiceSchema.parse({ role: "own", ownName: name, side: "formal", owner: team.id, reason: name });
    const view = screen(input([entry(amir, own("Zaalbaas")), entry(bea, own("zaalbaas"))], { state: "shown" }));
    if (view.show !== "market") throw new Error(view.show);
    expect(view.stalls.formal).toHaveLength(1);
    expect(view.stalls.formal[0]?.chosen).toEqual({ formal: 1, informal: 1 });
  });

  it("lists the cards that nobody chose, and asks about no others", () => {
    const setup = setupSchema.parse({ offered: ["rf-01", "rf-02", "ri-02", "ri-03"] });
    expect(pagesOf(shown({ setup })).find(({ show }) => show === "unchosen")).toEqual({
      show: "unchosen",
      roles: { formal: ["Fixer"], informal: ["Rolmodel"] },
    });
  });

  it("counts the roles on each organisation, the heaviest first, without what it refused", () => {
    const loadOf = (of: Entry<Choice>[]) => {
      const view = pagesOf(input(of, { state: "shown", round: 1 })).at(-1);
      return view?.show === "load" ? [...view.loads.map(({ id, roles: count }) => [id, count]), ...view.without] : [];
    };
    expect(loadOf(entries)).toEqual([
      ["bridge", 3],
      ["team", 2],
      ["mothers", 1],
    ]);
    const refused = entries.map((one) =>
      one.body.owner === bridge.id ? { ...one, supports: [answer(amir, "nee")] } : one,
    );
    expect(loadOf(refused)).toEqual([["team", 2], ["mothers", 1], bridge.name]);
  });

  it("is whole on every phone: all roles, the unchosen ones and the load", () => {
    const { market } = phone(shown(), viewerOf(carl));
    expect(market?.stalls.informal).toHaveLength(3);
    expect(market?.unchosen.formal).toHaveLength(8);
    expect(market?.loads).toHaveLength(3);
  });
});

describe("the organisation's answer", () => {
  const chosenByBea = entry(bea, choose("ri-02", bridge.id, "bij de koffie"));
  const chosenByAmir = entry(amir, choose("ri-02", bridge.id, "moeders kloppen aan"));
  const round1 = (entries: Entry<Choice>[], more: Partial<ExerciseInput<Setup, Choice>> = {}) =>
    input(entries, { state: "shown", round: 1, ...more });

  it("is given by its own people only", () => {
    const now = round1([chosenByBea]);
    expect(acceptsAnswer(chosenByBea, amir, "ja", now)).toBeNull();
    expect(acceptsAnswer(chosenByBea, bea, "ja", now)).toEqual({ code: "NOT_YOUR_PARTNER" });
    expect(acceptsAnswer(chosenByBea, carl, "nee", now)).toEqual({ code: "NOT_YOUR_PARTNER" });
  });

  it("is asked once, however many people chose the role for it", () => {
    const { asked } = phone(round1([chosenByBea, chosenByAmir]), viewerOf(amir));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.ids).toEqual([chosenByBea.id, chosenByAmir.id]);
    expect(asked[0]?.reasons).toEqual(["bij de koffie", "moeders kloppen aan"]);
    expect(phone(round1([chosenByBea]), viewerOf(bea)).asked).toEqual([]);
  });

  it("follows the most voices, and the careful one of as many", () => {
    const verdict = (...values: string[]) => {
      const supports = values.map((value, index) => answer({ ...amir, participantId: `person-${index}` }, value));
      return phone(round1([{ ...chosenByBea, supports }]), viewerOf(bea)).market?.stalls.informal[0]?.lots[0]?.answer;
    };
    expect(verdict()).toBeNull();
    expect(verdict("ja", "ja", "nee")).toBe("ja");
    expect(verdict("ja", "nee")).toBe("nee");
    expect(verdict("ja", "anders")).toBe("anders");
  });

  it("leaves a long name one line on the fullest card, which would be higher than the wall otherwise", () => {
    const owners = [
      [team, bea],
      [bridge, amir],
      [mothers, carl],
    ] as const;
    const chosen = owners.map(([owner, who]) => ({
      ...entry(bea, choose("rf-10", owner.id, "veilig ".repeat(20))),
      supports: [answer(who, "anders")],
    }));
    const cardOf = (of: Entry<Choice>[]) => {
      const view = screen(round1(of));
      return view.show === "market" ? view.stalls.formal[0] : undefined;
    };
    expect(cardOf(chosen)).toMatchObject({ legal: true, double: true, nameRows: 1, rows: 1 });
    expect(cardOf(chosen.slice(0, 1))?.nameRows).toBe(2);
  });

  it("stays from the others while it is still being collected", () => {
    expect(market.roundsOf({}).map(({ collects }) => collects)).toEqual([true, true]);
    const answered = [{ ...chosenByBea, supports: [answer(amir, "anders", "alleen overdag")] }];
    const collecting = round1(answered, { state: "open" });
    expect(JSON.stringify(screen(collecting))).not.toContain("alleen overdag");
    expect(JSON.stringify(phone(collecting, viewerOf(bea)))).not.toContain("alleen overdag");
    expect(JSON.stringify(screen(round1(answered)))).toContain("alleen overdag");
  });
});
