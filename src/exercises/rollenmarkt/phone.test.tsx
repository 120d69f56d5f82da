import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StepState } from "../contract.ts";
import { amir, bea, moeders, says, sent } from "../kit/people.fixture.ts";
import { forms, phoneHtml } from "../kit/rendered.fixture.ts";
import { choose, input, ownRole, phone, screen } from "./people.fixture.ts";
import texts from "./phone.texts.json" with { type: "json" };
import Phone from "./phone.tsx";
import Screen from "./screen.tsx";
import { NOTES_MOST, REASONS_MOST, STALLS_MOST } from "./tally.ts";
import type { MarketProps } from "./useTexts.ts";

const byBea = sent(bea, choose("ri-14", moeders.id, "Bea's reden"));

function amirsPhone(state: StepState, round: number, more: Partial<MarketProps> = {}): string {
  const me = { partnerId: moeders.id, standing: "informal", partnerName: moeders.name } as const;
  const view = phone(input([byBea], { state, round }), amir);
  return phoneHtml(Phone, { view, stage: { state, round, page: 0 }, me, ...more });
}

const mine = (id: string): MarketProps["mine"][number] => ({
  ...{ id, round: 0, status: "saved", message: "" },
  body: choose("ri-14", moeders.id, `reden ${id}`),
});

describe("Amir's phone", () => {
  it("holds all questions in one form that works without JavaScript", () => {
    const page = amirsPhone("open", 0);
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page.match(/name="role"/g)).toHaveLength(28);
    expect(page.match(/name="owner"/g)).toHaveLength(4);
    for (const name of ["ownName", "side", "reason"]) expect(page).toContain(`name="${name}"`);
    expect(page).toContain("Verstuur");
    expect(page).not.toContain(' hidden=""');
  });

  it("has the cards in folds with a word each, his own side first, and opens the first", () => {
    const folds = amirsPhone("open", 0).split('<details name="rollen"').slice(1);
    expect(folds.map((fold) => / open=""/.test(fold.split(">")[0] ?? ""))).toEqual([true, ...Array(8).fill(false)]);
    expect(folds[0]).toContain(texts.themes.vertrouwen);
    expect(folds.join("")).not.toContain("tot en met");
  });

  it("explains each card in a plain line under its name", () => {
    expect(amirsPhone("open", 0)).toContain("Maakt een plek waar ouders trots mogen zijn");
  });

  it("lists what he sent, to change or take back, and asks no fourth", () => {
    const page = amirsPhone("open", 0, { mine: ["a", "b", "c"].map(mine) });
    expect(page).toContain("reden b");
    expect(page).toContain(texts.ask.full);
    expect(forms(page, "contribute")).toBe(0);
    expect(forms(page, "change")).toBe(3);
    expect(page.match(/<select/g)).toHaveLength(3);
    for (const later of [
      amirsPhone("closed", 0, { mine: [mine("a")] }),
      amirsPhone("open", 1, { mine: [mine("a")] }),
    ]) {
      expect(later).toContain("reden a");
      expect(forms(later, "withdraw")).toBe(0);
    }
  });

  it("says why a choice was refused, and asks for it again", () => {
    const refused = { ...mine("a"), status: "refused", message: "Je hebt er al 3." } as const;
    const page = amirsPhone("open", 0, { mine: [refused] });
    expect(page).toContain("Je hebt er al 3.");
    expect(page).toContain(texts.ask.first);
  });

  it("asks him whether a role for his group fits, with the plain line, and shows what he said", () => {
    const page = amirsPhone("shown", 1, { answered: { [byBea.id]: "ja" } });
    for (const value of ["ja", "anders", "nee"]) expect(page).toContain(`value="${value}"`);
    expect(page).toMatch(/value="ja"[^>]*aria-pressed="true"|aria-pressed="true"[^>]*value="ja"/);
    expect(page).toContain("Vertaalt de woorden");
    expect(amirsPhone("closed", 1)).not.toContain('name="value"');
  });

  it("has the field for what must be different only behind Anders", () => {
    const page = amirsPhone("open", 1);
    expect(page.indexOf('name="note"')).toBeGreaterThan(page.indexOf(">Anders</summary>"));
    expect(page.match(/name="note"/g)).toHaveLength(1);
  });

  it("says honestly that the guardian's task is one by law, where it is asked and where it is read", () => {
    const guardian = input([sent(bea, choose("rf-10", moeders.id))], { state: "open", round: 1 });
    const page = amirsPhone("open", 1, { view: phone(guardian, amir) });
    expect(page.split(texts.legal)).toHaveLength(3);
    expect(page).toContain(texts.legalShort);
  });

  it("names no owner who takes no part here", () => {
    const strange = input([sent(bea, choose("ri-14", "elders"))], { state: "shown" });
    const page = amirsPhone("shown", 0, {
      view: phone(strange, amir),
      mine: [{ ...mine("a"), body: choose("ri-14", "elders") }],
    });
    expect(page).toContain("Lees alles");
    expect(page).not.toContain("Voor <bdi></bdi>");
  });

  it("puts the market behind a press", () => {
    const page = amirsPhone("shown", 0);
    expect(page.indexOf("Bea&#x27;s reden")).toBeGreaterThan(page.indexOf("Lees alles"));
    expect(amirsPhone("open", 0)).not.toContain("Lees alles");
  });

  it.each([
    ["planned", 0, texts.planned],
    ["shown", 0, texts.shown],
    ["shown", 1, texts.answered],
    ["closed", 1, texts.closed],
  ] as const)("says in words what is going on when the step is %s in round %d", (state, round, sentence) => {
    expect(amirsPhone(state, round)).toContain(sentence);
  });

  it("tells him so where nobody chose a role for his group, or nothing was shown", () => {
    const none = phone(input([], { state: "open", round: 1 }), amir);
    expect(amirsPhone("open", 1, { view: none })).toContain("Niemand koos een rol voor");
    const closed = phone(input([byBea], { state: "closed", revealed: false }), amir);
    const page = amirsPhone("closed", 0, { view: closed });
    expect(page).toContain(texts.over);
    expect(page).not.toContain("reden");
  });

  it("calls an own role as it was typed, and a card in the words of the phone", () => {
    const typed = sent(bea, ownRole("مفتاح", "formal", moeders.id), { lang: "ar" });
    const page = amirsPhone("open", 1, { view: phone(input([typed], { round: 1 }), amir) });
    expect(page).toContain('lang="ar"');
    expect(page).toContain("مفتاح");
  });

  it("carries of a very full market the roles that most people chose, with a few reasons each, and how many more there are", () => {
    const most = 2 * STALLS_MOST;
    const roles = Array.from({ length: most + 2 }, (_, at) => sent(bea, ownRole(`rol ${at}`, "informal", moeders.id)));
    const wanted = Array.from({ length: REASONS_MOST + 4 }, (_, at) =>
      sent({ ...bea, participantId: `seat ${at}` }, choose("ri-14", moeders.id, `want ${at}`)),
    );
    const notes = Array.from({ length: NOTES_MOST + 1 }, (_, at) =>
      says({ ...amir, participantId: `${at}` }, "anders", `om ${at} uur`),
    );
    const [first, ...others] = wanted;
    if (!first) throw new Error("nobody");
    const view = phone(input([...roles, { ...first, supports: notes }, ...others], { state: "shown", round: 1 }), amir);
    expect(view.market?.stalls).toHaveLength(most);
    expect(view.market).toMatchObject({ more: 3, stalls: { 0: { card: "ri-14", more: 4, lots: [{ more: 1 }] } } });
    expect(view).toMatchObject({ moreAsked: STALLS_MOST + 3, asked: { 0: { card: "ri-14", more: 4 } } });
    const html = amirsPhone("shown", 1, { view });
    for (const words of ["en nog 1<", "en nog 3<", "en nog 4<"]) expect(html).toContain(words);
    expect(amirsPhone("shown", 1)).not.toContain("en nog");
  });
});

describe("the wall", () => {
  const wall = (state: StepState, round: number) =>
    renderToStaticMarkup(<Screen view={screen(input([byBea], { state, round }))} stage={{ state, round, page: 0 }} />);

  it("says a reason only once it is shown, and grows before that", () => {
    expect(wall("open", 0)).not.toContain("reden");
    expect(wall("open", 0)).toContain("1 bijdrage");
    expect(wall("shown", 0)).toContain("reden");
  });

  it("names both sides in words", () => {
    for (const side of ["Formele kant", "Informele kant"]) expect(wall("shown", 0)).toContain(side);
    expect(wall("shown", 1)).toContain(">informeel<");
  });
});
