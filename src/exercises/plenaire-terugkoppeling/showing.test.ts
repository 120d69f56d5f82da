import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { CircleBeside, ExerciseInput, Material } from "../contract.ts";
import { inputOf, moeders, school, wijkteam } from "../kit/people.fixture.ts";
import { phoneHtml } from "../kit/rendered.fixture.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import type { Setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, never>;

const LONG = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboekhoudersoverlegtafel-2";
const line = (kind: Material["kind"], text: string, partnerId: string | null = null): Material => ({
  ...{ kind, side: null, partnerId, text, sources: [text] },
});
const noord: CircleBeside = {
  id: "noord",
  title: "Noord",
  sign: null,
  material: [line("goal", "Elke vader doet mee")],
};
const zuid: CircleBeside = {
  id: "zuid",
  title: LONG,
  sign: null,
  material: [line("role", "De tolk"), line("role", "De tolk")],
};

const at = (more: Partial<Input>, state: Input["state"] = "shown", setup: Partial<Setup> = {}): Input =>
  inputOf<Setup, never>({ order: [], minutesEach: 2, ...setup }, [], state, more);
const screen = (input: Input) => exercise.screen(input) as ScreenView;
const phone = (input: Input, more: object = {}) =>
  phoneHtml(Phone, {
    view: exercise.phone(input, { partnerId: moeders.id, standing: "informal" }) as PhoneView,
    stage: { state: input.state, round: 0, page: input.page },
    me: { partnerId: moeders.id, standing: "informal", partnerName: moeders.name },
    ...more,
  });

describe("showing each other what was made", () => {
  const two = { circles: [noord, zuid] };

  it("gives each samenwerking a page with what it made, two minutes, and who comes after", () => {
    expect(exercise.pageTitles(at(two))).toEqual(["Noord", LONG]);
    expect(exercise.pageMinutes(at(two))).toBe(2);
    expect(screen(at(two))).toMatchObject({ teller: { id: "noord" }, next: LONG, parts: [{ id: "goal" }] });
    expect(screen(at({ ...two, page: 1 }))).toMatchObject({ teller: { id: "zuid" }, next: null });
    const [role] = (screen(at({ ...two, page: 1 })) as Extract<ScreenView, { show: "work" }>).parts;
    expect(role?.lines.map(({ text }) => text)).toEqual(["De tolk"]);
  });

  it("says to those whose turn it is that it is, and keeps what comes later off the phones", () => {
    expect(phone(at(two), { circle: "noord" })).toContain("Jullie zijn nu aan de beurt");
    const zuids = phone(at(two), { circle: "zuid" });
    expect(zuids).toContain("Elke vader doet mee");
    expect(zuids).not.toContain("De tolk");
    expect(phone(at({ ...two, page: 1 }), { circle: "noord" })).toContain("De tolk");
  });

  it("goes by organisation where there is one room, in the order that Hanna chose", () => {
    const material = [line("strength", "Wij kennen iedereen", moeders.id), line("goal", "Van niemand")];
    const input = at({ material, page: 1 }, "shown", { order: [school.id, moeders.id] });
    expect(screen(input)).toMatchObject({ teller: { id: moeders.id }, next: wijkteam.name });
    expect(JSON.stringify(screen(input))).toContain("Wij kennen iedereen");
    expect(JSON.stringify(screen(input))).not.toContain("Van niemand");
    expect(phone(input)).toContain("Jullie zijn nu aan de beurt");
  });

  it("passes over who is in no group, and asks nothing of anybody", () => {
    const loose = { id: "room", title: "Nog niet ingedeeld", sign: null };
    expect(exercise.pageTitles(at({ circles: [noord, loose] }))).toEqual(["Noord"]);
    expect(phone(at(two))).not.toMatch(/<(form|textarea|input|button)/);
    expect(exercise.parseBody({ text: "Ik" }).success).toBe(false);
    expect(exercise.harvest(at(two, "closed"))).toEqual([]);
  });

  it("says on a phone that there is nothing to read where nothing was made, and folds nothing", () => {
    const empty = {
      circles: [
        { ...noord, material: [] },
        { ...zuid, material: [] },
      ],
    };
    const now = phone(at(empty), { circle: "noord" });
    expect(now).toContain("Er is niets om voor te lezen.");
    expect(now).not.toContain("Dit kun je voorlezen");
    const closed = phone(at({ ...empty, page: 1 }, "closed"), { circle: "noord" });
    expect(closed).toContain("Er is niets om na te lezen.");
    expect(closed).toContain("Noord");
    expect(closed).not.toMatch(/nalezen\.|<details/);
    // Of two of whom one made something, that is folded.
    const one = phone(at({ circles: [noord, { ...zuid, material: [] }], page: 1 }, "closed"), { circle: "noord" });
    expect(one).toContain("Hier kun je alles nalezen.");
    expect(one.match(/<details/g)).toHaveLength(1);
  });

  it("says on the wall once it is closed that everybody told, or that not everybody did; and asks nobody to tell", () => {
    const wall = (more: Partial<Input>, state: Input["state"]) =>
      renderToStaticMarkup(
        createElement(Screen, { view: screen(at(more, state)), stage: { state, round: 0, page: 0 } }),
      );
    const empty = { circles: [noord, { ...zuid, material: [] }], page: 1 };
    expect(wall(empty, "shown")).toMatch(/Dit is de laatste.*Vertel en laat zien/s);
    expect(wall(empty, "closed")).toContain("Iedereen heeft verteld.");
    expect(wall(empty, "closed")).not.toMatch(/Dit is de laatste|Vertel en laat zien/);
    expect(wall({ ...empty, page: 0 }, "closed")).toContain("Nog niet iedereen heeft verteld.");
    expect(wall({ ...empty, page: 0 }, "closed")).not.toContain("Hierna");
  });
});
