import { describe, expect, it } from "vitest";
import { amir, sent, wijkteam } from "../kit/people.fixture.ts";
import { agreement, at, sections, withFields } from "./agreement.fixture.ts";
import { linesOn, pageTitles, phoneView, screenView, wall } from "./handed.fixture.ts";
import type { AfsprakenInput, Body } from "./schema.ts";

const overviewOf = (from: AfsprakenInput) => {
  const [first] = wall(from);
  if (first?.show !== "overview") throw new Error("no overview");
  return first;
};

const answersOn = (from: AfsprakenInput) => {
  const [first, ...more] = wall(from);
  expect(more).toEqual([]);
  if (first?.show !== "page") throw new Error("no answers");
  return first.page;
};

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
    const entries = [sent<Body>(amir, { kind: "goal", text: "Vaders praten mee" })];
    const open = at({ state: "open", revealed: false, entries });
    expect(pageTitles(open)).toEqual([]);
    expect(screenView(open)).toMatchObject({ show: "growing", count: 1 });
    for (const state of ["open", "shown", "closed"] as const) {
      const from = at({ state, entries });
      expect(JSON.stringify([screenView(from), wall(from), phoneView(from)])).not.toContain("Vaders");
    }
    expect(overviewOf(at({ entries })).foot).toBe("Concept, versie 1 · 1 voorstel");
  });

  it("says first how far it is: the sections that lack something before those that are ready, with their counts", () => {
    const { title, sections: soFar, foot } = overviewOf(at());
    expect(title).toBe("Nog 1 onderdeel te doen");
    expect(foot).toBe("Concept, versie 1");
    expect(soFar.map(({ isReady, title: section, missing }) => [isReady, section, missing])).toEqual([
      [false, "Regie (1):", "Vul in wie de regie heeft."],
      [true, "Wie doen mee? (3)", ""],
      [true, "Doelen (1)", ""],
      [true, "Wie, wat, wanneer (1)", ""],
    ]);
  });

  it("says of an empty section that it is empty, and asks for nobody's akkoord before its turn", () => {
    const missing = (section: string, more: Partial<(typeof agreement.checks)[number]> = {}) => ({
      ...{ id: section, severity: "block" as const, text: `Zet iets in ${section}.`, ok: false, section },
      ...more,
    });
    const checks = [missing("consent"), missing("whatif"), missing("actions", { severity: "warn" })];
    expect(overviewOf(at({ agreement: { ...agreement, checks } })).sections[0]).toMatchObject({
      ...{ id: "whatif", title: "Wat als het anders loopt?", missing: "nog leeg" },
    });
    const done = overviewOf(at({ agreement: { ...agreement, checks: checks.slice(0, 1) } }));
    expect(done).toMatchObject({ title: "Alles wat nodig is, staat erin", sections: { length: 4 } });
  });

  it("has six lines at most of much that is not ready and much that is, and tells how much more there is", () => {
    const checks = sixty.sections.slice(0, 7).map(({ id }, one) => ({
      ...{ id: `c${one}`, severity: "block" as const, text: "Vul aan. ".repeat(40), ok: false, section: id },
    }));
    const { title, sections: soFar, foot } = overviewOf(at({ agreement: { ...sixty, checks } }));
    expect(title).toBe("Nog 7 onderdelen te doen");
    expect(soFar.map(({ isReady }) => isReady)).toEqual([false, false, false]);
    expect(foot).toContain("en nog 9 onderdelen");
    const short = checks.map((check) => ({ ...check, text: "Vul aan." }));
    const brief = overviewOf(at({ agreement: { ...sixty, checks: short } }));
    expect(brief.sections.map(({ isReady }) => isReady)).toEqual([false, false, false, false, true, true]);
    expect(brief.foot).toContain("en nog 6 onderdelen");
  });

  it("misses what people go home with first", () => {
    const checks = ["lead", "whatif", "actions"].map((section, one) => ({
      ...{ id: `c${one}`, severity: "block" as const, text: "Vul aan.", ok: false, section },
    }));
    expect(overviewOf(at({ agreement: { ...agreement, checks } })).sections.map(({ id }) => id)).toEqual([
      ...["actions", "lead", "whatif"],
      ...["parties", "goals"],
    ]);
  });

  it("then has a page for each section with lines, by its name, and what a line answers where that is asked", () => {
    expect(pageTitles(at())).toEqual(["Zo ver zijn we", "Wie doen mee?", "Doelen", "Wie, wat, wanneer", "Regie"]);
    expect(linesOn(at()).map(({ title, lead, text }) => [title, ...(lead ? [lead] : []), text])).toEqual([
      ["Wie doen mee?", "Wijkteam West\u00a0· de coördinator"],
      ["Wie doen mee?", "Moedergroep De Brug"],
      ["Wie doen mee?", "Basisschool De Linde"],
      ["Doelen", "Ouders kennen ons"],
      ["Wie, wat, wanneer", "Inloopuur\u00a0· Wie: Wijkteam\u00a0· Klaar: 1 mei"],
      ["Regie", "Wie neemt het over?", "Vrouwengroep"],
    ]);
    expect(linesOn(at()).at(-1)?.support).toEqual({ formal: 1, informal: 2 });
  });

  it("takes a page or two for each section of sixty long lines, and names every section", () => {
    const pages = (more: Partial<AfsprakenInput>) => pageTitles(at({ agreement: sixty, ...more }));
    const all = [pages({ state: "open", revealed: false }), pages({}), pages({ round: 1 })];
    expect(all.map((titles) => new Set(titles).size)).toEqual([0, 1 + 12, 1]);
    expect(pages({}).length).toBeLessThanOrEqual(1 + 2 * 12);
    // What is not there is counted, so that nobody thinks that it is gone.
    const kept = wall(at({ agreement: sixty })).map((view) => (view.show === "page" ? view.page : null));
    expect(kept.reduce((sum, page) => sum + (page ? page.columns.flat().length + page.more : 0), 0)).toBe(60);
    expect(phoneView(at({ agreement: sixty }))?.sections.flatMap((one) => one.lines)).toHaveLength(60);
  });

  it("leaves none out where there is room", () => {
    const goals = Array.from({ length: 15 }, (_, one) => `Doel ${one}`);
    const lines = linesOn(at({ agreement: { ...agreement, sections: sections(goals) } }));
    expect(lines.filter(({ title }) => title === "Doelen").map(({ text }) => text)).toEqual(goals);
  });

  it("says so when there is no agreement yet", () => {
    expect(pageTitles(at({ agreement: null }))).toEqual(["De samenwerkingsafspraak is er nog niet."]);
    expect(phoneView(at({ agreement: null }))).toBeNull();
  });

  it("shows on one page who does not agree first and why, then who said nothing and who agreed, and counts", () => {
    const page = answersOn(at({ round: 1 }));
    expect(page.columns.flat().map(({ lead, text }) => [lead, text])).toEqual([
      ["Moedergroep De Brug:", "nog niet akkoord: Wie betaalt de koffie?"],
      ["Basisschool De Linde:", "nog geen antwoord"],
      ["Wijkteam West:", "akkoord (bij een eerdere tekst)"],
    ]);
    expect(page.foot).toBe("Akkoord: 0 van 3");
  });

  it("gives twenty organisations that do not agree one page, and says how many stand on the phones", () => {
    const partners = Array.from({ length: 20 }, (_, one) => ({ ...wijkteam, id: `p${one}`, contact: "" }));
    const assents = partners.map(({ id }) => ({
      ...{ partnerId: id, answer: "disagree" as const, reason: "Eerst iets anders. ".repeat(20) },
      ...{ at: "", current: true },
    }));
    const page = answersOn(at({ round: 1, agreement: { ...agreement, partners, assents } }));
    expect(page.columns.flat().length + page.more).toBe(20);
  });

  it("says so where nobody takes part", () => {
    const page = answersOn(at({ round: 1, agreement: { ...agreement, partners: [], assents: [] } }));
    expect(page.columns.flat().map(({ text }) => text)).toEqual(["Hier doet nog niemand mee."]);
  });
});
