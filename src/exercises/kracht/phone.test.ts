import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Mine, PhoneProps, Standing, StepState } from "../contract.ts";
import { amir, bea, both, person, says } from "../kit/people.fixture.ts";
import { forms, mineOf, phoneHtml } from "../kit/rendered.fixture.ts";
import Phone from "./phone.tsx";
import { aboutFormal, aboutInformal, type Input, input, phoneView, point, screenView } from "./points.fixture.ts";
import type { Body } from "./schema.ts";
import Screen from "./screen.tsx";
import { ON_PHONE_MOST, type PhoneView } from "./tally.ts";

const entries = [aboutInformal, aboutFormal];
const room = (state: StepState, round: number, more: Partial<Input> = {}) => input(state, round, { entries, ...more });

const phone = (
  standing: Standing,
  at: Input,
  mine: Mine<Body>[] = [],
  more: Partial<PhoneProps<PhoneView, Body>> = {},
): string =>
  phoneHtml(Phone, {
    ...{ view: phoneView(at), stage: at, me: { partnerId: "partner", partnerName: "Wijkteam West", standing } },
    ...{ mine, ...more },
  });

/** What stands there without a tap. */
const inSight = (html: string) => html.replace(/<details[\s\S]*?<\/details>/g, "");

describe("the phones in the kracht of the other", () => {
  it("ask nothing before it begins and nothing when it is done", () => {
    for (const html of [phone("formal", room("planned", 0)), phone("formal", room("closed", 2))])
      expect(html).not.toContain("<form");
  });

  it("ask Bea (formal) about informele werkers, and Amir (informal) about formele werkers, one kind at a time", () => {
    const hers = phone("formal", room("open", 0));
    const his = phone("informal", room("open", 0));
    expect(hers).toContain("Waar weten informele werkers veel van?");
    expect(hers).toContain('name="about" value="informal"');
    expect(his).toContain("Waar weten formele werkers veel van?");
    expect(his).toContain('name="about" value="formal"');
    expect(hers).toContain("Vraag 1 van 4");
    expect(forms(hers, "contribute")).toBe(1);
    expect(hers).toContain('name="dimension" value="kennis"');
  });

  it("go on to the kind that Bea did not write about yet, and to the one that she asks for", () => {
    const mine = [mineOf(aboutInformal)];
    expect(phone("formal", room("open", 0), mine)).toContain("Wat kunnen informele werkers goed?");
    const asked = phone("formal", room("open", 0), mine, { asked: "macht" });
    expect(asked).toContain("Wat kunnen informele werkers regelen of beslissen?");
    expect(asked).toContain("Vraag 4 van 4");
    expect(asked).toContain('name="dimension" value="macht"');
  });

  it("let who stands on both sides choose, and remember the choice", () => {
    const html = phone("both", room("open", 0), [mineOf(aboutInformal)]);
    expect(html).toContain("Wat kunnen zij goed?");
    const radios = html.match(/<input[^>]*type="radio"[^>]*>/g) ?? [];
    expect(radios).toHaveLength(2);
    expect(radios.filter((one) => one.includes("checked"))).toEqual([expect.stringContaining('value="informal"')]);
  });

  it("show Bea before the reveal what she wrote herself, and nothing of Amir", () => {
    const html = phone("formal", room("open", 0), [mineOf(aboutInformal)], { asked: "kennis" });
    expect(html).toContain(aboutInformal.body.text);
    expect(html).not.toContain(aboutFormal.body.text);
    expect(forms(html, "withdraw")).toBe(1);
    expect(forms(html, "change")).toBe(1);
  });

  it("ask a reaction only on points about one's own side, one at a time, and mark the answer given", () => {
    const html = phone("informal", room("open", 1), [], { answered: { [aboutInformal.id]: "klopt" } });
    expect(forms(html, "support")).toBe(1);
    expect(forms(phone("informal", room("shown", 0)), "support")).toBe(0);
    expect(html).toContain(`name="id" value="${aboutInformal.id}"`);
    expect(html).toMatch(/aria-pressed="true"[^>]*>Klopt</);
    expect(html).toMatch(/aria-pressed="false"[^>]*>Klopt deels</);
    expect(html).toMatch(/aria-pressed="false"[^>]*>Zo zien wij het niet</);
  });

  it("ask who stands on both sides about everything but their own points", () => {
    expect(phone("both", room("shown", 1))).toContain("1 van 2");
    const others = phone("both", room("shown", 1), [mineOf(aboutFormal)]);
    expect(forms(others, "support")).toBe(1);
    expect(others).toContain(`name="id" value="${aboutInformal.id}"`);
    expect(others).not.toContain(`name="id" value="${aboutFormal.id}"`);
    expect(phone("both", room("shown", 1), entries.map(mineOf))).toContain("Er is nog niets over jullie geschreven.");
  });

  it("keep the field in which Bea is typing when Hanna goes on, only folded", () => {
    for (const at of [room("open", 0), room("shown", 0), room("open", 1), room("shown", 1)])
      expect(phone("formal", at).split('name="dimension" value="kennis"')).toHaveLength(2);
    expect(inSight(phone("formal", room("shown", 0)))).not.toContain("<form");
  });

  it("offer the two own points in the reacting round, until they are used up", () => {
    const own = ["Een", "Twee"].map((text) => point(amir, "informal", text, { own: true }));
    expect(phone("informal", room("shown", 0))).not.toContain("Mist er iets");
    expect(phone("informal", room("shown", 1))).toContain("Er kunnen nog 2 punten bij.");
    const full = phone("informal", room("shown", 1, { entries: own }));
    expect(full).toContain("Dat is genoeg.");
    expect(full).not.toContain('name="own"');
    expect(phone("formal", room("shown", 1, { entries: own }))).toContain('name="own"');
  });

  it("say of a point what the side says of it, as 'klopt' and never as 'niet'", () => {
    const said = ["klopt", "klopt", "klopt", "klopt", "klopt-deels", "niet", "niet"];
    const supports = said.map((value, at) => says(person(`p${at}`, "informal"), value));
    const html = phone("formal", room("shown", 1, { entries: [{ ...aboutInformal, supports }] }));
    expect(html).toContain("klopt: 4 · klopt deels: 1");
    expect(html).not.toContain("Zo zien wij het niet");
    const few = { ...aboutInformal, supports: supports.slice(0, 2) };
    expect(phone("formal", room("shown", 1, { entries: [few] }))).toContain("herkend door informele werkers");
    const doubted = { ...aboutInformal, supports: supports.slice(-2) };
    expect(phone("formal", room("shown", 1, { entries: [doubted] }))).not.toContain("herkend");
  });

  it("mark what comes from research, on phone and wall, with the words that came with the page", () => {
    const last = room("shown", 2);
    const html = phone("formal", last);
    expect(html).toContain("uit onderzoek");
    expect(html).toContain("Weet veel over hoe kinderen groeien en leren.");
    expect(phone("formal", room("open", 2))).not.toContain("uit onderzoek");
    expect(renderToStaticMarkup(createElement(Screen, { view: screenView(last), stage: last }))).toContain(
      "uit onderzoek",
    );
  });

  it("show as what is on the screen what stands there: in the last round research, and all points behind a tap", () => {
    const [now = "", rest = ""] = phone("formal", room("shown", 2)).split("Lees alles</summary>");
    expect(now).toContain("Weet veel over hoe kinderen groeien en leren.");
    expect(now).not.toContain(aboutInformal.body.text);
    expect(rest).toContain(aboutInformal.body.text);
    expect(phone("formal", room("shown", 0)).split("Lees alles</summary>")[0]).toContain(aboutInformal.body.text);
  });

  it("carry of a very full list the first, and say how many more there are; nothing that a side added itself is left out", () => {
    const many = Array.from({ length: ON_PHONE_MOST + 7 }, (_, at) => point(bea, "informal", `Jullie punt ${at}.`));
    const own = point(amir, "informal", "Wij zijn er op zondag", { own: true });
    const full = room("shown", 1, { entries: [...many, own] });
    const { formal, informal } = phoneView(full).dimensions[0] ?? {};
    expect(informal?.lines.map(({ id }) => id)).toEqual([...many.slice(0, ON_PHONE_MOST).map(({ id }) => id), own.id]);
    expect([formal?.more, informal?.more]).toEqual([0, 7]);
    const html = phone("informal", full);
    expect(html).toContain("En nog 7.");
    expect(html).toContain(`1 van ${ON_PHONE_MOST}`);
    expect(phone("informal", room("shown", 1))).not.toContain("En nog");
    expect(phoneView(room("open", 0, { entries: many })).dimensions[0]).toMatchObject({
      ...{ formal: { more: 0 }, informal: { more: 0 } },
    });
  });

  it("let read six at once, and the rest of a full list with a tap", () => {
    const many = Array.from({ length: 20 }, (_, at) => point(bea, "informal", `Jullie punt ${at}.`));
    const html = phone("formal", room("shown", 0, { entries: many }));
    const [first = "", second = ""] = html.split("Nog 14</summary>");
    for (const at of [0, 5]) expect(first).toContain(`Jullie punt ${at}.`);
    expect(first).not.toContain("Jullie punt 6.");
    expect(second).toContain("Jullie punt 6.");
  });

  it("say in every state what is going on", () => {
    const said: [StepState, number, string][] = [
      ["planned", 0, "Straks schrijven we"],
      ["open", 0, "Schrijf alleen over de ander"],
      ["shown", 0, "Lees mee"],
      ["open", 1, "Kies bij elk punt"],
      ["shown", 1, "Nu zie je wat de ander herkent"],
      ["open", 2, "Zo laat de begeleider zien wat onderzoek zegt"],
      ["shown", 2, "Er staan nu ook punten uit onderzoek"],
      ["closed", 2, "Dit onderdeel is klaar"],
    ];
    for (const [state, round, words] of said) expect(phone("formal", room(state, round))).toContain(words);
  });

  it("let everybody read all of it once it is closed, and nothing of what was never shown", () => {
    expect(phone(both.standing, room("closed", 2))).toContain(aboutInformal.body.text);
    const secret = phone(both.standing, room("closed", 0, { revealed: false }));
    expect(secret).toContain("Dit onderdeel is klaar");
    for (const { body } of entries) expect(secret).not.toContain(body.text);
  });
});
