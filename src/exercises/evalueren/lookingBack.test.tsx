import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AgreementAtHand, Author, Entry, ExerciseInput, LineKind, Mine } from "../contract.ts";
import { amir, bea, inputOf, person, sent, table } from "../kit/people.fixture.ts";
import { forms, mineOf, phoneHtml } from "../kit/rendered.fixture.ts";
import exercise from "./index.ts";
import type { Asked } from "./limits.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const face = (by: Author, value: string) => sent(by, { kind: "face", value } as Body);
const write = (by: Author, asked: Asked, text: string, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { kind: "sentence", asked, text }, { round: asked === "beter" ? 2 : 1, ...more });
const at = (round: number, state: Input["state"], entries: Entry<Body>[] = [], more: Partial<Input> = {}): Input =>
  inputOf<Setup, Body>({}, entries, state, { round, ...more });
const screen = (input: Input) => exercise.screen(input) as ScreenView;
const phone = (input: Input) => exercise.phone(input, { partnerId: "moeders", standing: "informal" }) as PhoneView;
const wallHtml = (input: Input) => renderToStaticMarkup(<Screen view={screen(input)} stage={input} />);
const page = (input: Input, mine: Mine<Body>[] = []) =>
  phoneHtml(Phone, {
    ...{ view: phone(input), stage: input, mine },
    me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
  });

const four = ["c", "d", "e", "f"].map((id) => face(person(id, "formal"), "zeker"));
const five = [...four, face(amir, "niet")];

describe("how sure everybody is", () => {
  it("is told by no wall, no phone and no list before it is shown, nor while fewer than five people chose", () => {
    for (const input of [at(0, "open", five), at(0, "shown", four), at(0, "closed", five, { revealed: false })]) {
      expect(screen(input)).toMatchObject({ show: "faces", results: null });
      expect(phone(input).results).toBeNull();
      expect(exercise.forHost(input)).toEqual([]);
    }
  });

  it("counts a table of four as four, and tells no side apart of which fewer than four people chose", () => {
    expect(phone(at(0, "shown", [face(table, "half"), face(bea, "zeker")])).results).toEqual({
      ...{ people: 5, counts: { half: 4, zeker: 1 }, sides: null },
    });
    expect(phone(at(0, "shown", five, { heads: { people: { formal: 4, informal: 9 } } })).results?.sides).toBeNull();
    const eight = [...four, face(table, "half")];
    const both = phone(at(0, "shown", eight, { heads: { people: { formal: 4, informal: 4 } } }));
    expect(both.results?.sides).toEqual({ formal: { zeker: 4, half: 0 }, informal: { zeker: 0, half: 4 } });
  });

  it("stands on the wall as five faces with words, and gets a number below each once it is shown", () => {
    const open = wallHtml(at(0, "open", five));
    expect(open.match(/faces\.svg#/g)).toHaveLength(5);
    expect(open).toContain("5 mensen hebben gekozen");
    expect(open).not.toMatch(/<b /);
    const shown = wallHtml(at(0, "shown", five));
    expect(shown.match(/<b [^>]*>(\d+)<\/b>/g)?.map((found) => found.replace(/<[^>]*>/g, ""))).toEqual([
      "0",
      "4",
      "0",
      "0",
      "1",
    ]);
    expect(wallHtml(at(0, "shown", four))).toContain("te weinig antwoorden");
  });

  it("is one press of Amir's, which the next one changes, and comes too late once it is shown", () => {
    expect(forms(page(at(0, "open")), "contribute")).toBe(1);
    const changing = page(at(0, "open"), [mineOf(face(amir, "half"))]);
    expect([forms(changing, "contribute"), forms(changing, "change")]).toEqual([0, 1]);
    expect(changing).toMatch(/aria-pressed="true"[^>]*>.*?Half om half/);
    expect(page(at(0, "shown", five))).toContain("Zo koos de groep");
    const late = exercise.accepts({ kind: "face", value: "half" }, bea, at(0, "shown", five));
    expect(late).toEqual({ code: "NOT_NOW" });
    const again = exercise.accepts({ kind: "face", value: "half" }, amir, at(0, "open", five));
    expect(again).toEqual({ code: "TOO_MANY_POINTS", values: { max: 1 } });
  });
});

describe("the sentences", () => {
  const kept = [write(amir, "meenemen", "Ik ken nu een gezicht"), write(bea, "meenemen", "Moeders doen veel")];
  const better = [write(amir, "beter", "Meer tijd"), write(bea, "beter", "De leiding erbij")];

  it("are answered each in its own round", () => {
    const sentence = (asked: Asked, round: number) =>
      exercise.accepts({ kind: "sentence", asked, text: "x" }, amir, at(round, "open"));
    expect([sentence("meenemen", 1), sentence("beter", 2)]).toEqual([null, null]);
    expect([sentence("meenemen", 2), sentence("beter", 1)]).toEqual([{ code: "NOT_NOW" }, { code: "NOT_NOW" }]);
    expect(exercise.accepts({ kind: "face", value: "half" }, amir, at(1, "open"))).toEqual({ code: "NOT_NOW" });
  });

  it("are a tree that grows until Hanna shows them, and then one page of lines without anybody's name", () => {
    expect(screen(at(1, "open", kept))).toEqual({ show: "growing", count: 2 });
    expect(exercise.pageTitles(at(1, "shown", kept))).toEqual(["Wat neem je mee?"]);
    const wall = JSON.stringify(screen(at(2, "shown", [...kept, ...better])));
    expect(wall).toContain("Meer tijd");
    expect(wall).not.toContain("Ik ken nu een gezicht");
    expect(wall).not.toContain("informal");
    expect(exercise.forHost(at(2, "shown", better)).map(({ label, partnerId }) => label + partnerId)).toEqual(["", ""]);
  });

  it("take one page however many there are, with a word of sixty letters and Arabic among them, and say what is left out", () => {
    const texts = ["W".repeat(60), "نحن نعرف الأمهات في الحي ", "We luisteren eerst. "].map((text) => text.repeat(3));
    const thirty = Array.from({ length: 30 }, (_, nr) =>
      write(person(`p${nr}`, "informal"), "beter", texts[nr % 3] ?? ""),
    );
    const input = at(2, "shown", thirty);
    expect(exercise.pages(input)).toBe(1);
    expect(wallHtml(input)).toMatch(/[Nn]og \d+/);
    expect(wallHtml(at(2, "shown"))).toContain("Vraag het hardop");
  });

  it("ask one question with one field and one button, and say that nobody sees who wrote it", () => {
    const html = page(at(1, "open"));
    expect(html.match(/<textarea/g)).toHaveLength(1);
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toContain("Niemand ziet wie dit schreef");
    expect(html).not.toContain("Vraag 1 van");
  });

  it("become questions for the evaluation where something could be better, with nobody behind them; what is taken home does not", () => {
    const arabic = write(bea, "beter", "وقت أكثر", { dutch: "Meer tijd voor thee" });
    const lines = exercise.harvest(at(3, "shown", [...five, ...kept, ...better, arabic]));
    expect(lines).toHaveLength(3);
    for (const said of ["De leiding erbij", "Meer tijd", "Meer tijd voor thee"])
      expect(lines).toContainEqual(
        expect.objectContaining({
          ...{ kind: "evalQuestion", fields: { text: `Hoe gaat het nu hiermee? ${said}` }, backers: [] },
        }),
      );
  });
});

describe("the goodbye", () => {
  const group = (kind: LineKind, fields: Record<string, string>) => {
    const row = { id: kind, cells: Object.values(fields), fields, support: { formal: 1, informal: 1 }, sourceCount: 0 };
    return { kind, label: "", columns: Object.keys(fields), rows: [row] };
  };
  const agreed: AgreementAtHand = {
    ...{ title: "Samen", area: "", date: "2026-11-23", dates: [], host: null, validUntil: null, state: "concept" },
    ...{ version: 1, sha256: null, adoptedAt: null, textSha256: "", partners: [], assents: [], withoutAssentOf: [] },
    ...{ checks: [], changes: [], takenOver: [], progress: { day: "2026-11-23", lines: [] } },
    sections: [
      {
        ...{ id: "actions", number: 11, title: "Acties" },
        groups: [
          group("action", { what: "Inloopuur op dinsdag", who: "Wijkteam", when: "2026-12-01" }),
          group("evalDate", { date: "2027-03-12" }),
        ],
      },
    ],
  };

  it("asks for a word aloud and repeats what comes first, on the wall and on phones", () => {
    for (const html of [
      wallHtml(at(3, "shown", [], { agreement: agreed })),
      page(at(3, "shown", [], { agreement: agreed })),
    ]) {
      expect(html).toContain("hardop");
      expect(html).toContain("Inloopuur op dinsdag");
      expect(html).toContain("12 maart 2027");
    }
  });

  it("says only the word where there is no agreement; of several the wall repeats none, and a phone its own", () => {
    expect(wallHtml(at(3, "shown"))).not.toContain("Dit doen we");
    expect(page(at(3, "shown"))).not.toContain("Dit doen we");
    const own = at(3, "shown", [], { agreement: { ...agreed, partnership: "Noord" } });
    expect(wallHtml(own)).not.toContain("Inloopuur");
    expect(page(own)).toContain("Inloopuur");
  });

  it("leaves everything that was said to read on the phone, and nothing to send", () => {
    const all = [...five, write(amir, "meenemen", "Een gezicht"), write(bea, "beter", "Meer tijd")];
    const html = page(at(3, "closed", all));
    for (const said of ["Best zeker", "Een gezicht", "Meer tijd"]) expect(html).toContain(said);
    expect(html).not.toContain("<form");
  });
});
