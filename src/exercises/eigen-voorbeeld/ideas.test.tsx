import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Author, Entry, ExerciseInput } from "../contract.ts";
import { amir, bea, inputOf, person, says, sent, table } from "../kit/people.fixture.ts";
import type { WallView } from "../kit/wallOfLines.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const part = (circle: string, by: Author, which: Body["part"], text: string) =>
  sent<Body>(by, { part: which, text }, { circle });
const kapper = part("zon", amir, "idee", "Koffie bij de kapper");
const wandelen = part("appel", bea, "idee", "Samen wandelen");
const entries = [
  kapper,
  part("zon", bea, "formeel", "Een vast gezicht"),
  part("zon", amir, "nodig", "Twee uur per week"),
  wandelen,
  part("appel", bea, "informeel", "Ouders meenemen"),
];
const at = (state: Input["state"], round: number, some = entries, more: Partial<Input> = {}): Input =>
  inputOf<Setup, Body>({}, some, state, { round, revealed: state !== "open", ...more });
const screen = (input: Input) => exercise.screen(input) as WallView;
const phone = (input: Input) => exercise.phone(input, { partnerId: "moeders", standing: "informal" }) as PhoneView;
const dotted = (entry: Entry<Body>, ...by: Author[]) => ({ ...entry, supports: by.map((one) => says(one)) });

describe("a group's idea", () => {
  it("is read by the own group while it is thought up, and by the wall once it is told", () => {
    const own = at("open", 0, entries.slice(0, 3), { circle: "zon" });
    expect(screen(own)).toEqual({ show: "growing", count: 3 });
    expect(phone(own).ideas[0]?.head?.text).toBe("Koffie bij de kapper");
    const told = screen(at("shown", 0, entries.slice(0, 3), { circle: "zon" }));
    expect(JSON.stringify(told)).toContain("Een vast gezicht");
    expect(exercise.pageTitles(at("shown", 0))).toEqual(["Koffie bij de kapper", "Samen wandelen"]);
  });

  it("is told in the order in which it is asked, whoever wrote first", () => {
    const late = [
      kapper,
      part("zon", amir, "informeel", "Ouders meenemen"),
      part("zon", bea, "formeel", "Een vast gezicht"),
    ];
    const told = JSON.stringify(screen(at("shown", 0, late, { circle: "zon" })));
    expect(told.indexOf("Een vast gezicht")).toBeLessThan(told.indexOf("Ouders meenemen"));
  });

  it("has a page also where nobody gave it a name", () => {
    expect(exercise.pageTitles(at("shown", 0, [part("bel", amir, "nodig", "Tijd")]))).toEqual(["Een idee zonder naam"]);
  });

  it("becomes a shape, roles and a condition that both sides can stand behind, those with most dots first", () => {
    const lines = exercise.harvest(at("closed", 1, [kapper, dotted(wandelen, amir, table)]));
    expect(lines.map(({ kind, fields }) => [kind, fields.text])).toEqual([
      ["shapeText", "Samen wandelen"],
      ["shapeText", "Koffie bij de kapper"],
    ]);
    expect(lines[0]?.backers).toHaveLength(3);
  });
});

describe("the dots", () => {
  const gives = (entry: Entry<Body>, circle: string, some = entries, round = 1) =>
    exercise.acceptsSupport(entry, { ...amir, circle }, "ja", at("open", round, some));

  it("are three, go to the idea of another group and to what names it", () => {
    expect(gives(wandelen, "zon")).toBeNull();
    expect(gives(kapper, "zon")).toEqual({ code: "OWN_WORDS" });
    expect(gives(entries[4] ?? kapper, "zon")).toEqual({ code: "NOT_NOW" });
    expect(gives(wandelen, "zon", entries, 0)).toEqual({ code: "NOT_NOW" });
    const more = ["a", "b", "c", "d"].map((circle) => part(circle, bea, "idee", `Idee ${circle}`));
    const given = more.map((one, nr) => (nr < 3 ? dotted(one, amir) : one));
    expect(gives(given[3] ?? kapper, "zon", given)).toEqual({ code: "NO_DOTS_LEFT", values: { max: 3 } });
  });

  it("are counted by nobody before Hanna shows them, and per side only where both have four people", () => {
    const voted = [dotted(kapper, bea, table), wandelen];
    expect(JSON.stringify([screen(at("open", 1, voted)), phone(at("open", 1, voted))])).not.toContain('"dots":5');
    const few = phone(at("shown", 1, voted)).ideas[0];
    expect(few).toMatchObject({ dots: 5, sides: null });
    const many = phone(at("shown", 1, voted, { heads: { people: { formal: 4, informal: 4 } } })).ideas[0];
    expect(many).toMatchObject({ dots: 5, sides: { formal: 1, informal: 4 } });
  });

  it("take no late words: who was still typing is told, and keeps them", () => {
    expect(exercise.accepts({ part: "idee", text: "Nog een" }, amir, at("open", 1))).toEqual({ code: "NOT_NOW" });
    expect(exercise.accepts({ part: "idee", text: "Nog een" }, amir, at("open", 0))).toBeNull();
  });
});

describe("Amir's phone", () => {
  const page = (input: Input, circle: string, answered: Record<string, string> = {}) =>
    renderToStaticMarkup(
      <Phone
        view={phone(input)}
        stage={input}
        me={{ partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" }}
        mine={[]}
        circle={circle}
        answered={answered}
        act={(act) => ({ action: () => {}, hidden: { act: act.do }, draftKey: act.do, onSend: () => null })}
      />,
    );

  it("asks one question at a time, and says that the others do not see it yet", () => {
    const html = page(at("open", 0, []), "zon");
    expect(html.match(/<textarea/g)).toHaveLength(1);
    expect(html).toContain("Vraag 1 van 4");
  });

  it("has a button for each idea but that of the own group, and none more once the dots are given", () => {
    expect(page(at("open", 1), "zon").match(/<form/g)).toHaveLength(1);
    expect(page(at("open", 1), "zon")).toContain("Dit is van jouw groepje.");
    expect(page(at("open", 1), "zon")).toContain("Je hebt nog 3 stippen.");
    const three = ["a", "b", "c", "d"].map((circle) => part(circle, person("p", "formal"), "idee", `Idee ${circle}`));
    const given = Object.fromEntries(three.slice(0, 3).map(({ id }) => [id, "ja"]));
    expect(page(at("open", 1, three), "zon", given).match(/<form/g)).toHaveLength(3);
  });
});
