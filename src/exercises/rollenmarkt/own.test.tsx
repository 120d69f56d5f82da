import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Material, Side } from "../contract.ts";
import { amir, bea, moeders, sent, wijkteam } from "../kit/people.fixture.ts";
import exercise from "./index.ts";
import { choose, type Input, input, onWall, pageTitles, phone } from "./people.fixture.ts";
import Phone from "./phone.tsx";
import { body, type Choice, setup } from "./schema.ts";

const named = (name: string, side: Side, at = name): Material => ({
  ...{ kind: "role", side, partnerId: moeders.id, sources: [`id-${at}`] },
  ...{ text: `${name}: doet iets`, card: { name, text: `Doet wat een ${name} doet.` } },
});
const gids = named("Straatgids", "informal");
const kraker = named("Loketkraker", "formal");
// What another step says of roles, in a sentence: no card.
const sentence: Material = { kind: "role", side: "formal", partnerId: null, text: "Meedoen", sources: ["x"] };
const material = [gids, kraker, sentence];

const choice = body.parse({ role: "own:informal:Straatgids", owner: moeders.id, reason: "Zij kent iedereen" });
const chosen = [sent(bea, choice), sent(amir, choose("rf-02", wijkteam.id))];
const at = (state: Input["state"], round: number, more: Partial<Input> = {}) =>
  input(chosen, { state, round, revealed: state !== "open", material, ...more });

describe("the group's own roles on the market", () => {
  it("lie beside the cards: a phone chooses one by a single press, script or not", () => {
    expect(choice).toMatchObject({ role: "own", ownName: "Straatgids", side: "informal" });
    expect(exercise.accepts(choice, amir, at("open", 0))).toBeNull();
    expect(exercise.accepts(choice, bea, at("open", 0))).toEqual({ code: "CHOSEN_ALREADY" });
    const view = phone(input([], { material }), amir);
    expect(view.own.map(({ value }) => value)).toEqual(["own:informal:Straatgids", "own:formal:Loketkraker"]);
    for (const strange of ["own:both:X", "own:informal:", `own:formal:${"W".repeat(61)}`, "own:formal:\u200b"])
      expect(body.safeParse({ role: strange, owner: moeders.id, reason: "x" }).success, strange).toBe(false);
  });

  it("are marked in the group's words on phone, wall and regie, and told in full in the agreement", () => {
    expect(onWall(at("shown", 0)).map(({ lead }) => lead)).toContain("Straatgids (eigen rol):");
    const left = at("shown", 1);
    expect(pageTitles(left)).toContain("Welke rol heeft niemand?");
    expect(onWall(left).map(({ text }) => text)).toContain("Loketkraker (eigen rol)");
    expect(phone(left, amir).market?.unchosen).toContain("own:formal:Loketkraker");
    const titles = exercise.groups(at("shown", 0)).map(({ title }) => title);
    expect(titles).toContain("Straatgids (eigen rol)");
    expect(titles).toContain("Loketkraker (eigen rol)");
    expect(exercise.harvest(at("shown", 1)).map(({ fields }) => fields.text)).toEqual([
      "Straatgids (eigen rol): Doet wat een Straatgids doet.",
      "Fixer",
    ]);
  });

  it("and one that somebody types with the same name is the same role", () => {
    const typed: Choice = { ...choice, ownName: "straatgids", reason: "Ook goed" };
    const both = input([...chosen, sent(amir, typed)], { state: "shown", round: 0, revealed: true, material });
    expect(phone(both, amir).market?.stalls).toHaveLength(2);
  });

  it("do not flood it: eight of thirty, as they come, or those that Hanna ticks", () => {
    const thirty = Array.from({ length: 30 }, (_, nr) => named(`Rol ${nr}`, "informal"));
    const many = input([], { material: thirty });
    expect(phone(many, amir).own.map(({ name }) => name)).toEqual(thirty.slice(0, 8).map(({ card }) => card?.name));
    const [, own] = exercise.choices(many);
    expect(own).toMatchObject({ name: "own", kind: "pick" });
    expect(own?.options).toHaveLength(30);
    expect(own?.value).toEqual(phone(many, amir).own.map((_, nr) => `informal id-Rol ${nr}`));
    const ticked = { ...many, setup: setup.parse({ own: ["informal id-Rol 29", "informal id-gone"] }) };
    expect(phone(ticked, amir).own.map(({ name }) => name)).toEqual(["Rol 29"]);
    // What nobody chose of those that were left out is not told.
    expect(phone({ ...ticked, state: "shown", revealed: true }, amir).market?.unchosen).not.toContain(
      "own:informal:Rol 1",
    );
  });

  it("are nowhere where nobody thought one up: the market is as it was", () => {
    const without = { material: [sentence] };
    expect(phone(at("open", 0, without), amir).own).toEqual([]);
    expect(exercise.choices(at("open", 0, without)).map(({ name }) => name)).toEqual(["offered"]);
    expect(onWall(at("shown", 0, without)).map(({ lead }) => lead)).toContain("Straatgids:");
    expect(exercise.harvest(at("shown", 1, without))[0]?.fields.text).toBe("Straatgids");
  });

  it("has on Amir's phone a fold of its own on each side, with what somebody does in the role", () => {
    const html = renderToStaticMarkup(
      <Phone
        view={phone(input([], { material }), amir)}
        stage={input([])}
        me={{ partnerId: moeders.id, standing: "informal", partnerName: moeders.name }}
        mine={[]}
        answered={{}}
        act={(act) => ({ action: () => {}, hidden: { act: act.do }, draftKey: act.do, onSend: () => null })}
      />,
    );
    expect(html.match(/Rollen die jullie zelf bedachten/g)).toHaveLength(2);
    expect(html).toContain('value="own:informal:Straatgids"');
    expect(html).toContain("Doet wat een Straatgids doet.");
  });
});
