import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Author, Entry, ExerciseInput, Material, Mine, PhoneViewer, Standing } from "../contract.ts";
import { amir, bea, both, inputOf, moeders, person, says, sent, wijkteam } from "../kit/people.fixture.ts";
import { contains, forms, mineOf, phoneHtml } from "../kit/rendered.fixture.ts";
import exercise from "./index.ts";
import { BLOCKS, LOOKING_AHEAD, LOOKING_BACK, type Part } from "./limits.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import Screen from "./screen.tsx";
import { EARLIER_MOST, ON_PHONE_MOST, type PhoneView, type ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const LONG_WORD = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboekje";
const ARABIC = "نذهب مع الأهل إلى أول لقاء";

const back = (by: Author, part: Part, text: string) => sent<Body>(by, { part, text }, { round: LOOKING_BACK });
const ahead = (by: Author, part: Part, text: string, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { part, text }, { round: LOOKING_AHEAD, ...more });
const at = (round: number, state: Input["state"], entries: Entry<Body>[], more: Partial<Input> = {}): Input =>
  inputOf<Setup, Body>({}, entries, state, { round, ...more });
const found = (kind: Material["kind"], side: Material["side"], text: string): Material => ({
  ...{ kind, side, text, partnerId: null, sources: ["earlier"] },
});

const ofAmir: PhoneViewer = { partnerId: moeders.id, standing: "informal" };
const ofBea: PhoneViewer = { partnerId: wijkteam.id, standing: "formal" };
const screen = (input: Input) => exercise.screen(input) as ScreenView;
const phone = (input: Input, viewer = ofAmir) => exercise.phone(input, viewer) as PhoneView;
const partOf = (view: PhoneView, id: Part) => view.parts.find((part) => part.id === id);

const heard = back(amir, "gehoord", "Dat wij weten wat er speelt");
const taken = back(bea, "meenemen", "Wij kennen de regels");
const plans = [
  ahead(bea, "doelen", "Minder zorgen bij ouders"),
  ahead(amir, "doelen", "Vaders doen ook mee"),
  ahead(amir, "acties", "Wij vragen drie moeders"),
];

describe("looking back", () => {
  const texts = [heard.body.text, taken.body.text];

  it("is read at once by who is of the same organisation, and what people bring by the room once Hanna shows it", () => {
    const open = at(LOOKING_BACK, "open", [heard, taken]);
    expect(contains(phone(open), texts)).toEqual([heard.body.text]);
    expect(contains(phone(open, ofBea), texts)).toEqual([taken.body.text]);
    expect(screen(open)).toEqual({ show: "growing", count: 2 });
    expect(exercise.pageTitles(open)).toEqual([]);
    const shown = at(LOOKING_BACK, "shown", [heard, taken]);
    expect(exercise.pageTitles(shown)).toEqual(["Dit nemen we mee"]);
    expect(contains(phone(shown), texts)).toEqual(texts);
    expect(phone(shown).now).toBe("meenemen");
  });

  it("leaves what people heard of themselves with their own organisation, also when all is over", () => {
    for (const input of [at(LOOKING_BACK, "shown", [heard]), at(LOOKING_AHEAD, "closed", [heard, ...plans])]) {
      expect(contains([screen(input), exercise.pageTitles(input), phone(input, ofBea)], texts)).toEqual([]);
      expect(contains(phone(input), texts)).toEqual([heard.body.text]);
    }
  });

  it("lays ready what was said of the own side and nothing of the other, for who is on both of that of the own group", () => {
    const material = [
      found("strength", "informal", "Jullie spreken de taal"),
      found("strength", "formal", "Jullie kennen de weg"),
    ];
    const input = at(LOOKING_BACK, "open", [], { material });
    const heardBy = (partnerId: string, standing: Standing) =>
      partOf(phone(input, { partnerId, standing }), "gehoord")?.earlier.map(({ text }) => text);
    expect(heardBy(moeders.id, "informal")).toEqual(["Jullie spreken de taal"]);
    expect(heardBy(wijkteam.id, "formal")).toEqual(["Jullie kennen de weg"]);
    expect(heardBy(moeders.id, "both")).toEqual(["Jullie spreken de taal"]);
    expect(heardBy(wijkteam.id, "both")).toEqual(["Jullie kennen de weg"]);
  });
});

describe("looking ahead", () => {
  it("leads nobody: not even the own organisation reads a sentence before Hanna shows it, and the tree grows anew", () => {
    const open = at(LOOKING_AHEAD, "open", [heard, taken, ...plans]);
    const texts = plans.map(({ body }) => body.text);
    for (const viewer of [ofAmir, ofBea]) expect(contains(phone(open, viewer), texts)).toEqual([]);
    expect(screen(open)).toEqual({ show: "growing", count: plans.length });
  });

  it("is the five blocks together, and then each that holds anything, in which both sides have a column", () => {
    const shown = at(LOOKING_AHEAD, "shown", [heard, ...plans]);
    expect(exercise.pageTitles(shown)).toEqual(["Vijf blokken", "Doelen", "Afspraken"]);
    const skeleton = screen(shown);
    expect(skeleton).toMatchObject({ show: "blocks" });
    const counts = skeleton.show === "blocks" ? skeleton.blocks : [];
    expect(counts.map(({ id }) => id)).toEqual([...BLOCKS]);
    expect(counts[0]?.count).toEqual({ formal: 1, informal: 1 });
    expect(counts[2]?.count).toEqual({ formal: 0, informal: 0 });
    const doelen = screen({ ...shown, page: 1 });
    const columns = doelen.show === "page" ? doelen.page.columns : [];
    expect(columns.map((lines) => lines.map(({ text }) => text))).toEqual([
      ["Minder zorgen bij ouders"],
      ["Vaders doen ook mee"],
    ]);
    expect(phone({ ...shown, page: 1 }).now).toBe("doelen");
    expect(phone(shown).now).toBeNull();
  });

  it("comes one question after another, with the agreements last, and none of them in the round of the other", () => {
    expect(BLOCKS.at(-1)).toBe("acties");
    const takes = (round: number, part: Part) => exercise.accepts({ part, text: "Zo" }, amir, at(round, "open", []));
    expect(takes(LOOKING_BACK, "meenemen")).toBeNull();
    expect(takes(LOOKING_BACK, "acties")).toEqual({ code: "NOT_NOW" });
    expect(takes(LOOKING_AHEAD, "acties")).toBeNull();
    expect(takes(LOOKING_AHEAD, "gehoord")).toEqual({ code: "NOT_NOW" });
  });

  it("puts what Hanna gave a star first, and tells nobody who was first", () => {
    const many = Array.from({ length: 12 }, (_, nr) => ahead(amir, "doelen", `Doel ${nr}`));
    const starred = many.map((entry, nr) => (nr === 7 ? { ...entry, starred: true } : entry));
    const lines = partOf(phone(at(LOOKING_AHEAD, "shown", starred)), "doelen")?.lines.map(({ text }) => text) ?? [];
    expect(lines[0]).toBe("Doel 7");
    expect(lines).toHaveLength(12);
    const turned = partOf(phone(at(LOOKING_AHEAD, "shown", starred.toReversed())), "doelen")?.lines;
    expect(turned?.map(({ text }) => text)).toEqual(lines);
  });

  it("stays on one page of the wall for each block and short on phones, with thirty answers, long words and nobody on the other side", () => {
    const texts = [LONG_WORD, ARABIC, `${"Elke week koffie in het buurthuis. ".repeat(5)}`.trim()];
    const many = BLOCKS.flatMap((part) =>
      Array.from({ length: 30 }, (_, nr) => ahead(amir, part, texts[nr % texts.length] ?? "")),
    );
    const earlier = Array.from({ length: 30 }, (_, nr) => found("goal", null, `Eerder ${nr}`));
    const shown = at(LOOKING_AHEAD, "shown", many, { material: earlier });
    expect(exercise.pageTitles(shown)).toHaveLength(1 + BLOCKS.length);
    const page = screen({ ...shown, page: 1 });
    const [formal, informal] = page.show === "page" ? page.page.columns : [];
    expect(formal).toEqual([]);
    expect(page.show === "page" && (informal?.length ?? 0) + page.page.more).toBe(30);
    expect(page.show === "page" && page.page.foot).toBe("van eerder: 30, op de telefoons");
    const doelen = partOf(phone(shown), "doelen");
    expect(doelen?.lines).toHaveLength(ON_PHONE_MOST);
    expect(doelen?.more).toBe(30 - ON_PHONE_MOST);
    expect(doelen?.earlier).toHaveLength(EARLIER_MOST);
  });
});

describe("the agreement", () => {
  const harvest = (...entries: Entry<Body>[]) =>
    exercise.harvest(at(LOOKING_AHEAD, "closed", entries)).map(({ kind, fields }) => [kind, Object.values(fields)[0]]);

  it("gets of each block its own kind of line, roles and strengths on the side of who wrote them", () => {
    expect(
      harvest(
        ahead(bea, "doelen", "Doel"),
        ahead(bea, "invulling", "Koffie"),
        ahead(bea, "rollen", "Uitleggen"),
        ahead(amir, "rollen", "Uitnodigen"),
        ahead(bea, "voorwaarden", "Twee uur"),
        ahead(amir, "acties", "Bellen"),
        taken,
        back(amir, "meenemen", "De taal"),
      ),
    ).toEqual([
      ["goal", "Doel"],
      ["shapeText", "Koffie"],
      ["formalRole", "Uitleggen"],
      ["informalRole", "Uitnodigen"],
      ["condition", "Twee uur"],
      ["action", "Bellen"],
      ["formalStrength", "Wij kennen de regels"],
      ["informalStrength", "De taal"],
    ]);
  });

  it("counts who is on both sides with the own organisation, and names it as whose role it is", () => {
    const ofTeam = person("both", "both", { partnerId: wijkteam.id });
    const lines = exercise.harvest(
      at(LOOKING_AHEAD, "closed", [ahead(both, "rollen", "Meegaan"), ahead(ofTeam, "rollen", "Regelen")]),
    );
    expect(lines.map(({ kind, fields }) => [kind, Object(fields).owner])).toEqual([
      ["informalRole", moeders.id],
      ["formalRole", wijkteam.id],
    ]);
  });

  it("gets nothing of what people heard: that is of who said it; and Hanna's Dutch where she wrote it", () => {
    expect(harvest(heard)).toEqual([]);
    expect(harvest(ahead(amir, "acties", ARABIC, { lang: "ar", dutch: "We gaan mee" }))).toEqual([
      ["action", "We gaan mee"],
    ]);
  });

  it("is begun by what most people sent, and later steps get the same of it", () => {
    const few = ahead(bea, "doelen", "Van één");
    const more = { ...ahead(amir, "doelen", "Van twee"), doubles: [bea], supports: [says(bea)] };
    expect(harvest(few, more).map(([, text]) => text)).toEqual(["Van twee", "Van één"]);
    const later = exercise.material(at(LOOKING_AHEAD, "shown", [heard, taken, few, ahead(amir, "rollen", "Bellen")]));
    expect(later.map(({ kind, side, text }) => [kind, side, text])).toEqual([
      ["strength", "formal", "Wij kennen de regels"],
      ["goal", "formal", "Van één"],
      ["role", "informal", "Bellen"],
    ]);
  });
});

describe("Amir's phone", () => {
  const page = (input: Input, mine: Mine<Body>[] = []) =>
    phoneHtml(Phone, {
      ...{ view: phone(input), stage: input, mine },
      me: { ...ofAmir, partnerName: "Moedergroep De Brug" },
    });

  it("asks one thing with one field and one button, and lays what was said of his side behind a tap", () => {
    const material = [found("strength", "informal", "Jullie spreken de taal")];
    const html = page(at(LOOKING_BACK, "open", [], { material }));
    expect(forms(html, "contribute")).toBe(1);
    expect(html.match(/<textarea/g)).toHaveLength(1);
    expect(html).toContain("Vraag 1 van 2");
    expect(html).toContain("Jullie spreken de taal");
    expect(html).toContain("Andere organisaties zien dit niet.");
    expect(page(at(LOOKING_BACK, "open", []))).not.toContain("Lees wat er over jullie kracht staat");
  });

  it("asks the blocks one at a time, with below each what is there of it already", () => {
    const material = [found("goal", null, "Ouders eerder bereiken"), found("role", "formal", "Gids")];
    const html = page(at(LOOKING_AHEAD, "open", [heard, taken], { material }));
    expect(html.match(/<textarea/g)).toHaveLength(1);
    expect(html).toContain("Vraag 1 van 5");
    expect(html).toContain("Ouders eerder bereiken");
    expect(html).not.toContain("Gids");
    expect(html).toContain("De afspraken komen als laatste.");
  });

  it("reads along once it is shown, knows its own sentence, and can still add one; afterwards it reads both looks", () => {
    const [, own] = plans;
    if (!own) throw new Error("nothing");
    const shown = page(at(LOOKING_AHEAD, "shown", [heard, ...plans], { page: 1 }), [mineOf(own)]);
    expect(shown).toContain("Minder zorgen bij ouders");
    expect(shown).not.toContain("Dat wij weten wat er speelt");
    expect(shown).toContain("Nu op het scherm");
    expect(shown).toContain("Dit schreef jij");
    expect(forms(shown, "contribute")).toBe(1);
    const closed = page(at(LOOKING_AHEAD, "closed", [heard, ...plans]));
    expect(closed).toContain("Dat wij weten wat er speelt");
    expect(forms(closed, "contribute")).toBe(0);
  });

  it("keeps what it wrote itself in sight where the step is closed before anybody else may read it", () => {
    const [, own] = plans;
    const html = page(at(LOOKING_AHEAD, "closed", plans, { revealed: false }), own ? [mineOf(own)] : []);
    expect(html).toContain("Vaders doen ook mee");
    expect(html).not.toContain("Minder zorgen bij ouders");
    expect(html).not.toContain("Er staat nog niets");
  });
});

describe("the wall", () => {
  const html = (input: Input) => renderToStaticMarkup(<Screen view={screen(input)} stage={input} />);

  it("names each block with what it means, and says which are still empty", () => {
    const shown = html(at(LOOKING_AHEAD, "shown", plans));
    expect(shown).toContain("wat geregeld moet zijn");
    expect(shown.match(/nog leeg/g)).toHaveLength(3);
  });

  it("says what to do where nobody wrote anything", () => {
    for (const round of [LOOKING_BACK, LOOKING_AHEAD])
      expect(html(at(round, "shown", []))).toContain("Zeg het hardop, de begeleider schrijft mee.");
  });
});
