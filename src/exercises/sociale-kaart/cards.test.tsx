import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Author, Entry, ExerciseInput } from "../contract.ts";
import { amir, bea, inputOf, person, school, sent, table, vaders } from "../kit/people.fixture.ts";
import type { WallView } from "../kit/wallOfLines.ts";
import exercise from "./index.ts";
import type { Kind } from "./limits.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const known = (by: Author, text: string, kind: Kind, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { part: "known", kind, text, by: "" }, more);
const missing = (by: Author, text: string, kind: Kind = "unknown", invites = false, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { part: "missing", kind, text, by: invites ? "us" : "" }, { round: 1, ...more });

const at = (state: Input["state"], round: number, entries: Entry<Body>[], more: Partial<Input> = {}): Input =>
  inputOf<Setup, Body>({}, entries, state, { round, revealed: state !== "open", ...more });
const phone = (input: Input) => exercise.phone(input, { partnerId: "moeders", standing: "informal" }) as PhoneView;
const onWall = (input: Input) =>
  exercise.pageTitles(input).map((title, page) => {
    const view = exercise.screen({ ...input, page }) as WallView;
    return [title, view.show === "page" ? view.page.columns.map((lines) => lines.map(({ text }) => text)) : null];
  });

const some = [
  known(bea, "Bibliotheek", "formal"),
  known(amir, "bibliotheek.", "unknown"),
  known(table, "Vrouwengroep El Noor", "informal"),
  known(amir, "Samen Slim", "formal"),
  known(bea, "samen  slim", "informal"),
];

describe("the cards", () => {
  it("lie in three groups, each name once, and what people differ about is a question", () => {
    const input = at("shown", 1, [...some, missing(bea, "Huisarts", "formal")]);
    expect(onWall(input)).toEqual([
      ["Wie kennen we in de wijk?", [["Bibliotheek"], ["Vrouwengroep El Noor"]]],
      ["Formeel of informeel? Wie weet het?", [["Samen Slim"]]],
      ["Wie missen we?", [["Huisarts"]]],
    ]);
    expect(phone(input).known.map(({ id, lines }) => [id, lines.map(({ text }) => text)])).toEqual([
      ["formal", ["Bibliotheek"]],
      ["informal", ["Vrouwengroep El Noor"]],
      ["unknown", ["Samen Slim"]],
    ]);
  });

  it("are nobody's but the own group's while it writes", () => {
    expect(exercise.screen(at("open", 0, some, { circle: "zon" }))).toEqual({ show: "growing", count: 5 });
    const elsewhere = some.map((entry) => ({ ...entry, circle: "appel" }));
    expect(phone(at("open", 0, elsewhere, { circle: "zon" })).known.flatMap(({ lines }) => lines)).toEqual([]);
    expect(phone(at("open", 0, some, { circle: "room" })).known.flatMap(({ lines }) => lines)).toHaveLength(3);
  });

  it("of thirty long names fill no more than two pages, and count the rest", () => {
    const long = Array.from({ length: 30 }, (_, nr) =>
      missing(person(`p${nr}`, "formal"), `${nr} ${"Stichting voor bewoners en ouders ".repeat(3)}`.slice(0, 80)),
    );
    const input = at("shown", 1, long);
    expect(exercise.pages(input)).toBe(2);
    const [first, second] = onWall(input).map(([, columns]) => (columns as string[][]).flat().length);
    const last = exercise.screen({ ...input, page: 1 }) as WallView;
    expect((first ?? 0) + (second ?? 0) + (last.show === "page" ? last.page.more : 0)).toBe(30);
    expect(phone(input).missing.lines).toHaveLength(30);
  });

  it("are asked for in their own round only", () => {
    const sends = (body: Body, round: number) => exercise.accepts(body, amir, at("open", round, []));
    const body = (part: Body["part"]): Body => ({ part, kind: "formal", text: "Huisarts", by: "" });
    expect(sends(body("known"), 0)).toBeNull();
    expect(sends(body("missing"), 1)).toBeNull();
    expect(sends(body("known"), 1)).toEqual({ code: "NOT_NOW" });
    expect(sends(body("missing"), 0)).toEqual({ code: "NOT_NOW" });
  });
});

describe("who is missed", () => {
  it("becomes an action to invite, of the organisation that said so, once however many named it", () => {
    const entries = [
      missing(bea, "Huisarts", "formal"),
      missing(amir, "huisarts", "unknown", true),
      missing(table, "Voetbalclub"),
      ...some,
    ];
    const lines = exercise.harvest(at("shown", 1, entries));
    expect(lines.map(({ kind, fields }) => [kind, fields.what, fields.owner])).toEqual([
      ["action", "Voetbalclub uitnodigen", ""],
      ["action", "Huisarts uitnodigen", "moeders"],
    ]);
    expect(lines[1]?.backers).toHaveLength(2);
    expect(lines[1]?.sources).toHaveLength(2);
  });

  it("is invited by all whose names have a place on the line, and else by how many more", () => {
    const invited = (...by: Author[]) => {
      const cards = by.map((one) => missing(one, "Huisarts", "formal", true));
      return JSON.stringify(exercise.screen(at("shown", 1, cards)));
    };
    const carl = person("carl", "informal", { partnerId: vaders.id });
    const dina = person("dina", "formal", { partnerId: school.id });
    expect(invited(amir, bea)).toContain("nodigen uit: Wijkteam West en Moedergroep De Brug");
    expect(invited(amir, bea, carl, dina)).toMatch(/"foot":"nodigen uit: [^"]+ en nog \d"/);
  });

  it("is no action where it takes part already", () => {
    const here = missing(bea, "wijkteam west", "formal", true);
    expect(exercise.harvest(at("shown", 1, [here]))).toEqual([]);
    expect(JSON.stringify(exercise.screen(at("shown", 1, [here])))).toContain("is hier al bij");
  });
});

describe("Amir's phone", () => {
  const page = (input: Input) =>
    renderToStaticMarkup(
      <Phone
        view={phone(input)}
        stage={input}
        me={{ partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" }}
        mine={[]}
        answered={{}}
        act={(act) => ({ action: () => {}, hidden: { act: act.do }, draftKey: act.do, onSend: () => null })}
      />,
    );

  it("asks for one name at a time, and says without a press that it is of no family or neighbour", () => {
    for (const round of [0, 1]) {
      const html = page(at("open", round, []));
      expect(html.match(/<form/g)).toHaveLength(1);
      expect(html).toContain("Geen namen van gezinnen, buren of andere mensen.");
    }
  });

  it("tells who invites whom once it is shown", () => {
    expect(page(at("shown", 1, [missing(amir, "Huisarts", "formal", true)]))).toContain(
      "nodigt uit: <bdi>Moedergroep De Brug</bdi>",
    );
  });
});
