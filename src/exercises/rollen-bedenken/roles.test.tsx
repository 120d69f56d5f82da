import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Author, Entry, ExerciseInput, Material } from "../contract.ts";
import { amir, bea, both, inputOf, person, says, sent, table } from "../kit/people.fixture.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import { type Body, body, type Role, type Setup } from "./schema.ts";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const role = (
  by: Author,
  name: string,
  forSide: Role["forSide"],
  more: Partial<Entry<Body>> & { kracht?: string } = {},
) =>
  sent<Body>(
    by,
    {
      ...{ what: "role", strength: more.kracht ?? "", ownStrength: more.kracht ? "" : `Kracht van ${name}` },
      ...{ name, text: `Doet wat een ${name} doet.`, forSide },
    },
    { circle: "zon", ...more },
  );
const addition = (by: Author, to: Entry<Body>, text: string, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { what: "addition", to: to.id, text }, { round: 1, circle: "zon", ...more });

const gids = role(bea, "Straatgids", "informal");
const kraker = role(amir, "Loketkraker", "formal", { circle: "appel", kracht: "Zij kennen de regels" });
const rust = role(person("rosa", "formal"), "Rustbewaarder", "both");
const entries = [gids, kraker, rust];
const at = (state: Input["state"], round: number, some: Entry<Body>[] = entries, more: Partial<Input> = {}): Input =>
  inputOf<Setup, Body>({}, some, state, { round, revealed: state !== "open", ...more });
const screen = (input: Input) => exercise.screen(input) as ScreenView;
const phone = (input: Input) => exercise.phone(input, { partnerId: "moeders", standing: "informal" }) as PhoneView;
const strength = (text: string, side: Material["side"]): Material => ({
  ...{ kind: "strength", side, partnerId: null, text, sources: ["x"] },
});

describe("a role out of a strength", () => {
  const whole = { what: "role", name: "Straatgids", text: "Loopt mee.", forSide: "both" };

  it("comes of one that was named, or of one that is typed, and never of none", () => {
    expect(body.parse({ ...whole, strength: "Zij weten alles", ownStrength: "iets anders" })).toMatchObject({
      ...{ strength: "Zij weten alles", ownStrength: "" },
    });
    const typed = body.parse({ ...whole, strength: "other", ownStrength: "Geduld" });
    expect(typed).toMatchObject({ strength: "", ownStrength: "Geduld" });
    // As it is kept it is read again.
    expect(body.parse(typed)).toEqual(typed);
    expect(body.safeParse({ ...whole, strength: "other" }).success).toBe(false);
    expect(body.safeParse({ ...whole, strength: "x", forSide: "iedereen" }).success).toBe(false);
    expect(body.safeParse({ ...whole, strength: "x", name: "W".repeat(41) }).success).toBe(false);
  });

  it("stays with the own group while it thinks, and goes on the wall as a pair once it tells", () => {
    const own = at("open", 0, [gids, rust], { circle: "zon" });
    expect(screen(own)).toEqual({ show: "growing", count: 2 });
    expect(phone(own).roles.map(({ name }) => name)).toEqual(["Straatgids", "Rustbewaarder"]);
    const told = screen(at("shown", 0, [gids, rust], { circle: "zon" }));
    expect(told).toMatchObject({
      show: "pairs",
      page: { pairs: [{ name: "Straatgids", strength: "Kracht van Straatgids" }, {}] },
    });
  });

  it("may be made of the strengths that the room named, some of each side and each once", () => {
    const many = Array.from({ length: 30 }, (_, nr) => strength(`Kracht ${nr % 20}`, nr % 2 ? "formal" : "informal"));
    const view = phone(at("open", 0, [], { circle: "zon", material: many }));
    expect(view.strengths).toHaveLength(12);
    expect(new Set(view.strengths.map(({ text }) => text)).size).toBe(12);
    expect(phone(at("open", 1, entries, { material: many })).strengths).toEqual([]);
  });
});

describe("together", () => {
  const adds = (by: Author, to: Entry<Body>, round = 1) =>
    exercise.accepts({ what: "addition", to: to.id, text: "Ook in het weekend" }, by, at("open", round));

  it("the other side adds, whoever stands on both, and Hanna for anybody", () => {
    expect(adds(bea, gids)).toBeNull();
    expect(adds(amir, gids)).toEqual({ code: "NOT_NOW" });
    expect(adds(amir, kraker)).toBeNull();
    expect(adds(both, kraker)).toBeNull();
    expect(adds(amir, rust)).toBeNull();
    expect(adds({ ...amir, participantId: null }, gids)).toBeNull();
    expect(adds(bea, gids, 0)).toEqual({ code: "NOT_NOW" });
    expect(adds(bea, addition(bea, gids, "x"))).toEqual({ code: "NOT_NOW" });
    expect(exercise.accepts(gids.body, bea, at("open", 1))).toEqual({ code: "NOT_NOW" });
  });

  it("everybody may stand behind a role of somebody else, and only then", () => {
    const backs = (by: Author, entry: Entry<Body>, round = 1) =>
      exercise.acceptsSupport(entry, by, "ja", at("open", round));
    expect(backs(amir, gids)).toBeNull();
    expect(backs(bea, gids)).toEqual({ code: "OWN_WORDS" });
    expect(backs(amir, gids, 0)).toEqual({ code: "NOT_NOW" });
    expect(backs(amir, addition(bea, gids, "x"))).toEqual({ code: "NOT_NOW" });
  });

  it("the wall shows the roles of each side, what was added, and first what has a star or most people behind it", () => {
    const backed = { ...rust, ...table, supports: [says(bea)] };
    const starred = role(bea, "Deurwachter", "informal", { starred: true });
    const all = [gids, kraker, backed, starred, addition(bea, gids, "Ook 's avonds"), addition(bea, gids, "En thuis")];
    const input = at("open", 1, all);
    expect(exercise.pageTitles(input)).toEqual([
      "Rollen van de formele kant",
      "Rollen van de informele kant",
      "Rollen voor allebei de kanten",
    ]);
    const second = screen({ ...input, page: 1 });
    expect(second).toMatchObject({
      page: { pairs: [{ name: "Deurwachter" }, { name: "Straatgids", foot: "Erbij: Ook 's avonds (en nog 1)" }] },
    });
    expect(screen({ ...input, page: 2 })).toMatchObject({ page: { pairs: [{ support: { formal: 1, informal: 4 } }] } });
  });

  it("thirty roles with long words take two pages for each side, and the rest is counted", () => {
    const long = Array.from({ length: 30 }, (_, nr) =>
      role(person(`p${nr}`, "formal"), `W${"w".repeat(38)}${nr % 10}`, "informal", { kracht: "kracht ".repeat(38) }),
    );
    const input = at("shown", 1, long);
    const views = exercise.pageTitles(input).map((_, page) => screen({ ...input, page }));
    expect(views).toHaveLength(2);
    const shown = views.flatMap((view) => (view.show === "pairs" ? view.page.pairs : []));
    const [, last] = views;
    expect(last?.show === "pairs" && shown.length + last.page.more).toBe(30);
    expect(phone(input).roles).toHaveLength(30);
  });
});

describe("what later steps and the agreement get", () => {
  it("a role is a card on its side, one for both is a card on each, with the circle's own organisation", () => {
    const lines = exercise.material(at("shown", 1));
    expect(lines.map(({ side, card }) => [side, card?.name])).toEqual([
      ["informal", "Straatgids"],
      ["formal", "Loketkraker"],
      ["formal", "Rustbewaarder"],
      ["informal", "Rustbewaarder"],
    ]);
    expect(lines[0]).toMatchObject({
      kind: "role",
      partnerId: "wijkteam",
      text: "Straatgids: Doet wat een Straatgids doet.",
    });
  });

  it("a role with its strength and what was added; a strength of its own only where it was typed here", () => {
    const added = addition(bea, gids, "Ook 's avonds");
    const lines = exercise.harvest(at("shown", 1, [...entries, added]));
    expect(lines.map(({ kind, fields }) => [kind, fields.text])).toEqual([
      ["informalRole", "Straatgids: Doet wat een Straatgids doet. Erbij: Ook 's avonds"],
      ["informalStrength", "Kracht van Straatgids"],
      ["formalRole", "Loketkraker: Doet wat een Loketkraker doet."],
      ["formalRole", "Rustbewaarder: Doet wat een Rustbewaarder doet."],
      ["formalStrength", "Kracht van Rustbewaarder"],
      ["informalRole", "Rustbewaarder: Doet wat een Rustbewaarder doet."],
      ["informalStrength", "Kracht van Rustbewaarder"],
    ]);
    expect(lines[0]).toMatchObject({
      sources: [gids.id, added.id],
      fields: { reason: "Kracht: Kracht van Straatgids" },
    });
    expect(lines[2]).toMatchObject({ fields: { reason: "Kracht: Zij kennen de regels" } });
  });

  it("a cell holds as many additions as fit, and only those are in it", () => {
    const many = Array.from({ length: 9 }, () => addition(bea, gids, "lang ".repeat(30)));
    const [line] = exercise.harvest(at("shown", 1, [gids, ...many]));
    expect(line?.fields.text?.length).toBeLessThanOrEqual(600);
    expect(line?.sources.length).toBe(4);
  });
});

describe("Amir's phone", () => {
  const page = (input: Input, view: Partial<PhoneView> = {}) =>
    renderToStaticMarkup(
      <Phone
        view={{ ...phone(input), ...view }}
        stage={input}
        me={{ partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" }}
        mine={[]}
        answered={{}}
        act={(act) => ({ action: () => {}, hidden: { act: act.do }, draftKey: act.do, onSend: () => null })}
      />,
    );

  it("asks for a strength where none was named, and else lets choose, all in one form without a script", () => {
    const typed = page(at("open", 0, []));
    expect(typed).toContain('name="ownStrength"');
    expect(typed).not.toContain('name="strength"');
    expect(typed.match(/<form/g)).toHaveLength(1);
    const chosen = page(at("open", 0, [], { material: [strength("Zij weten alles", "informal")] }));
    expect(chosen).toContain('value="Zij weten alles"');
    expect(chosen).toContain('value="other"');
    expect(chosen).toContain('name="forSide"');
  });

  it("asks to add to a role of the other side first, and tells who adds to one of the own side", () => {
    const html = page(at("open", 1, [gids, kraker]));
    expect(html).toContain("1 van 2");
    expect(html.match(/<h2.*?<\/h2>/)?.[0]).toContain("Loketkraker");
    expect(page(at("open", 1, [gids]))).toContain("Deze rol is van jouw kant.");
  });
});
