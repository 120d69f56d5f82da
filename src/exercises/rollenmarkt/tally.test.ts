import { describe, expect, it } from "vitest";
import type { Entry } from "../contract.ts";
import { amir, bea, moeders, person, says, sent, vaders, wijkteam } from "../kit/people.fixture.ts";
import market from "./index.ts";
import { carl, choose, type Input, input, onWall, ownRole, pageTitles, phone, screen } from "./people.fixture.ts";
import { type Choice, setup } from "./schema.ts";

describe("before Hanna shows the market", () => {
  const entries = [
    sent(amir, choose("ri-14", moeders.id, "geheime reden van Amir")),
    sent(amir, ownRole("Zaalbaas", "formal", wijkteam.id, "nog een")),
    sent(bea, choose("rf-01", wijkteam.id, "geheime reden van Bea")),
  ];

  it("the wall shows a tree with a leaf for every choice, and nothing to leaf through", () => {
    expect(screen(input(entries))).toEqual({ show: "growing", count: 3 });
    expect(pageTitles(input(entries))).toEqual([]);
  });

  it("sends nobody's choice to another phone", () => {
    const onPhone = JSON.stringify(phone(input(entries), carl));
    for (const word of ["geheime", "Zaalbaas", "nog een"]) expect(onPhone).not.toContain(word);
    expect(phone(input(entries), bea)).toEqual(phone(input([]), bea));
  });

  it("keeps its secrets also when it is only planned, or closed without being shown", () => {
    for (const more of [{ state: "planned" }, { state: "closed", revealed: false }] as const) {
      expect(screen(input(entries, more))).toMatchObject({ show: "growing" });
      expect(JSON.stringify(phone(input(entries, more), bea))).not.toContain("geheime");
    }
  });
});

describe("the market", () => {
  const entries = [
    sent(amir, choose("ri-02", moeders.id, "moeders kloppen al aan")),
    sent(bea, choose("ri-02", moeders.id, "bij de koffie")),
    sent(carl, choose("ri-02", vaders.id, "wij doen dit al")),
    sent(bea, choose("rf-01", wijkteam.id, "overzicht")),
    sent(bea, choose("rf-10", wijkteam.id, "veilig")),
    sent(amir, choose("ri-14", moeders.id, `${"a".repeat(60)} ${"b".repeat(60)}`)),
    sent(amir, choose("ri-05", moeders.id, "moed")),
  ];
  const shown = (more: Partial<Input> = {}) => input(entries, { state: "shown", ...more });
  const columns = (at: Input) => {
    const view = screen(at);
    return view.show === "page" ? view.page.columns : [];
  };

  it("puts both sides beside each other, the most chosen role first, counted per side", () => {
    const informal = columns(shown())[1];
    const formal = [0, 1].flatMap((page) => columns(shown({ page }))[0] ?? []);
    expect(formal.map(({ lead }) => lead)).toEqual([
      "Coördinator:",
      "Bewaker (van de veiligheid van het kind) (taak volgens de wet):",
    ]);
    expect(informal?.[0]).toMatchObject({
      lead: "Laagdrempelig aanspreekpunt (dubbel):",
      foot: "Voor Moedergroep De Brug en Vadercentrum",
      text: "moeders kloppen al aan",
      support: { formal: 1, informal: 2 },
    });
  });

  it("puts a role with Hanna's star before one that more people chose, with that reason", () => {
    const starred = [...entries, sent(carl, choose("ri-05", moeders.id, "met ster"), { starred: true })];
    expect(columns(input(starred, { state: "shown" }))[1]?.[0]).toMatchObject({ text: "met ster" });
  });

  it("says what Amir wrote with its language and Hanna's line, on wall and phones", () => {
    const said = sent(amir, choose("ri-01", moeders.id, "نعرف الأمهات"), {
      lang: "ar",
      dutch: "Wij kennen de moeders",
    });
    const now = input([said], { state: "shown" });
    const words = { lang: "ar", dutch: "Wij kennen de moeders" };
    expect(onWall(now)[0]).toMatchObject(words);
    expect(phone(now, bea).market?.stalls[0]?.reasons[0]).toMatchObject(words);
  });

  it("flags a role that several organisations would have, until all but one refuse it", () => {
    const doubles = (of: Entry<Choice>[]) =>
      phone(input(of, { state: "shown", round: 1 }), amir)
        .market?.stalls.filter(({ isDouble }) => isDouble)
        .map(({ card }) => card);
    expect(doubles(entries)).toEqual(["ri-02"]);
    const refused = entries.map((one) =>
      one.body.owner === vaders.id ? { ...one, supports: [says(carl, "nee")] } : one,
    );
    expect(doubles(refused)).toEqual([]);
  });

  it("takes no more than two pages of a full room, and says how many roles the phones show beside", () => {
    const everybody = Array.from({ length: 60 }, (_, at) =>
      sent(
        person(`seat ${at}`, "formal"),
        ownRole(`Rol ${at}`, at % 2 ? "formal" : "informal", wijkteam.id, "a ".repeat(90)),
      ),
    );
    const full = input(everybody, { state: "shown" });
    expect(pageTitles(full)).toHaveLength(2);
    const last = screen({ ...full, page: 1 });
    expect(last.show === "page" && last.page.more).toBe(60 - onWall(full).length);
    const answered = input(everybody, { state: "shown", round: 1 });
    // With the tree twice, a step of sixty choices has six pages.
    expect(pageTitles(answered).length).toBeLessThanOrEqual(2);
  });

  it("gives a long reason whole to the phones", () => {
    expect(JSON.stringify(phone(shown(), carl))).toContain("b".repeat(60));
  });

  it("says what to do where nobody chose, on one page", () => {
    for (const round of [0, 1]) {
      expect(pageTitles(input([], { state: "shown", round }))).toEqual(["Nog niemand koos een rol."]);
      expect(onWall(input([], { state: "shown", round }))[0]?.text).toContain("Kies er nu een op je telefoon");
    }
  });

  it("takes two own roles with the same name for one role", () => {
    const now = input([sent(amir, ownRole("Zaalbaas")), sent(bea, ownRole("zaalbaas"))], { state: "shown" });
    expect(onWall(now)).toHaveLength(1);
    expect(onWall(now)[0]?.support).toEqual({ formal: 1, informal: 1 });
  });

  it("lists the cards that nobody chose, and asks about no others", () => {
    const few = setup.parse({ offered: ["rf-01", "rf-02", "ri-02", "ri-03"] });
    const left = screen(shown({ setup: few, round: 1, page: 1 }));
    expect(left.show === "page" && left.page).toMatchObject({
      title: "Welke rol heeft niemand?",
      heads: { formal: "Formele kant", informal: "Informele kant" },
      columns: [[{ text: "Fixer" }], [{ text: "Rolmodel" }]],
    });
    expect(phone(shown({ setup: few }), carl).market?.unchosen).toEqual(["rf-02", "ri-03"]);
  });

  it("shows as many left roles of either side of a full market as the wall has room for, and those of one side alone", () => {
    const left = screen(input([sent(amir, choose("rf-01", wijkteam.id))], { state: "shown", round: 1, page: 1 }));
    const [formal = [], informal = []] = left.show === "page" ? left.page.columns : [];
    expect(informal.length).toBeGreaterThanOrEqual(formal.length);
    const alone = setup.parse({ offered: ["rf-01", "ri-02", "ri-03"] });
    expect(onWall(shown({ setup: alone, round: 1 })).at(-1)).toMatchObject({ text: "Rolmodel", side: "informal" });
  });

  it("says no empty name where the owner of a role takes no part here", () => {
    const strange = input([sent(amir, choose("ri-02", "elders", "reden"))], { state: "shown" });
    expect(onWall(strange)[0]).not.toHaveProperty("foot");
    expect(market.summary(choose("ri-02", "elders", "reden"), strange)).toBe("reden");
    const mixed = [...strange.entries, sent(bea, choose("ri-02", moeders.id))];
    expect(onWall(input(mixed, { state: "shown" }))[0]).toMatchObject({
      lead: "Laagdrempelig aanspreekpunt:",
      foot: "Voor Moedergroep De Brug",
    });
  });

  it("leaves that page out where every card was chosen", () => {
    const all = setup.parse({ offered: ["rf-01", "ri-02"] });
    expect(pageTitles(shown({ setup: all, round: 1 }))).toEqual(["Wie heeft welke rol?"]);
  });

  it("counts the roles on each organisation, the heaviest first, without what it refused", () => {
    const loads = (of: Entry<Choice>[]) =>
      columns(input(of, { state: "shown", round: 1 }))
        .flat()
        .map(({ lead }) => lead);
    expect(loads(entries)).toEqual([
      "Moedergroep De Brug: 3 rollen.",
      "Wijkteam West: 2 rollen.",
      "Vadercentrum: 1 rol.",
      "Basisschool De Linde: nog geen rol.",
    ]);
    const refused = entries.map((one) =>
      one.body.owner === moeders.id ? { ...one, supports: [says(amir, "nee")] } : one,
    );
    expect(loads(refused)).toContain("Moedergroep De Brug: nog geen rol.");
  });

  it("is whole on every phone: all roles and the unchosen ones, and never a fixed word", () => {
    const { market: whole } = phone(shown(), carl);
    expect(whole?.stalls.filter(({ side }) => side === "informal")).toHaveLength(3);
    expect(whole?.unchosen.filter((id) => id.startsWith("rf"))).toHaveLength(8);
    expect(JSON.stringify(phone(shown(), carl))).not.toContain("aanspreekpunt");
  });
});

describe("the organisation's answer", () => {
  const byBea = sent(bea, choose("ri-02", moeders.id, "bij de koffie"));
  const byAmir = sent(amir, choose("ri-02", moeders.id, "moeders kloppen aan"));
  const round1 = (entries: Entry<Choice>[], more: Partial<Input> = {}) =>
    input(entries, { state: "shown", round: 1, ...more });

  it("is asked once, however many people chose the role for it, and of nobody else", () => {
    const { asked } = phone(round1([byBea, byAmir]), amir);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      card: "ri-02",
      ids: [byBea.id, byAmir.id],
      reasons: [{ text: "bij de koffie" }, { text: "moeders kloppen aan" }],
    });
    expect(phone(round1([byBea]), bea).asked).toEqual([]);
    expect(phone(input([byBea], { state: "shown" }), amir).asked).toEqual([]);
  });

  it("follows the most voices, and the careful one of as many", () => {
    const verdict = (...values: string[]) => {
      const supports = values.map((value, at) => says(person(`person ${at}`, "informal"), value));
      return phone(round1([{ ...byBea, supports }]), bea).market?.stalls[0]?.lots[0]?.answer;
    };
    expect(verdict()).toBeNull();
    expect(verdict("ja", "ja", "nee")).toBe("ja");
    expect(verdict("ja", "nee")).toBe("nee");
    expect(verdict("ja", "anders")).toBe("anders");
  });

  it("counts a table of four as four", () => {
    const supports = [
      says(person("table", "informal", { people: 4 }), "ja"),
      says(amir, "nee"),
      says(person("x", "informal"), "nee"),
    ];
    const [lot] = phone(round1([{ ...byBea, supports }]), bea).market?.stalls[0]?.lots ?? [];
    expect(lot).toMatchObject({ answer: "ja", answers: { ja: 4, nee: 2 } });
  });

  it("stands on the wall with the organisation, what is to be talked about first", () => {
    const also = (role: string, value: string, note = "") =>
      sent(bea, choose(role, moeders.id), { supports: [says(amir, value, note)] });
    const lines = onWall(
      round1([byBea, also("ri-01", "ja"), also("ri-05", "nee"), also("ri-12", "anders", "overdag")]),
    );
    expect(lines[0]).toMatchObject({
      lead: "Moedergroep De Brug: 3 rollen.",
      text: "Nee: Aanjager. Anders: Meedenker (overdag). Nog geen antwoord: Laagdrempelig aanspreekpunt. Ja: Vertrouwenspersoon.",
    });
  });

  it("stays from the others while it is still being collected, and is known to the own people", () => {
    expect(market.roundsOf({}).map(({ collects }) => collects)).toEqual([true, true]);
    const answered = [{ ...byBea, supports: [says(amir, "anders", "alleen overdag")] }];
    const collecting = round1(answered, { state: "open" });
    expect(screen(collecting)).toEqual({ show: "growing", count: 2 });
    expect(JSON.stringify(phone(collecting, bea))).not.toContain("alleen overdag");
    expect(JSON.stringify(phone(collecting, amir))).toContain("alleen overdag");
    expect(JSON.stringify(onWall(round1(answered)))).toContain("alleen overdag");
    const unshown = round1(answered, { state: "closed", revealed: false });
    expect(JSON.stringify([onWall(unshown), phone(unshown, bea)])).not.toMatch(/overdag|Nog geen antwoord/);
  });
});
