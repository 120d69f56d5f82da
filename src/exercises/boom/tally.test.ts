import { describe, expect, it } from "vitest";
import { type Entry, type ExerciseInput, type Material, perSide } from "../contract.ts";
import boom from "./index.ts";
import { type Body, body, type PartId, type Setup } from "./schema.ts";
import type * as tally from "./tally.ts";
import { acceptsSupport, harvest, LISTED_MOST, ON_PHONE_MOST, summary } from "./tally.ts";

type BoomInput = ExerciseInput<Setup, Body>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screenView = (at: BoomInput) => boom.screen(at) as ReturnType<typeof tally.screenView>;
const phoneView = (at: BoomInput) =>
  boom.phone(at, { partnerId: "", standing: "both" }) as ReturnType<typeof tally.phoneView>;
const pageTitles = (at: BoomInput): string[] => boom.pageTitles(at);
const material = (at: BoomInput): Material[] => boom.material(at);

const amir = { participantId: "amir", partnerId: "vrouwengroep", standing: "informal" } as const;
const bea = { participantId: "bea", partnerId: "wijkteam", standing: "formal" } as const;
const dina = { participantId: "dina", partnerId: "vrouwengroep", standing: "both" } as const;

const hangs = (id: string, part: PartId, text: string, extra: Partial<Entry<Body>> = {}): Entry<Body> => ({
  ...amir,
  id,
  body: { part, text },
  round: 0,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
  ...extra,
});

const ja = (author: Entry<Body>["doubles"][number]) => ({ ...author, value: "ja", note: "" });

const input = (entries: Entry<Body>[], extra: Partial<BoomInput> = {}): BoomInput => ({
  state: "open",
  round: 0,
  page: 0,
  revealed: extra.state === "shown" || extra.state === "closed",
  setup: { mode: ["direct"] },
  entries,
  partners: [
    { id: "wijkteam", name: "Wijkteam", side: "formal" },
    { id: "vrouwengroep", name: "Vrouwengroep", side: "informal" },
  ],
  material: [],
  agreement: null,
  ...extra,
});

const many = (part: PartId, count: number) =>
  Array.from({ length: count }, (_, index) => hangs(`${part}${index}`, part, `${part} nummer ${index}`));
const found = (kind: Material["kind"], text: string): Material => ({
  kind,
  side: "formal",
  partnerId: "wijkteam",
  text,
  sources: ["x"],
});
const textsOn = (from: BoomInput) =>
  screenView(from)
    .current?.columns.flat()
    .map(({ text }) => text);

describe("eerst nakijken", () => {
  const waiting = input([hangs("1", "vruchten", "Een plek voor elke moeder")], {
    setup: { mode: ["hidden"] },
    page: 1,
  });

  it("what Amir wrote reaches neither the wall nor Bea's phone before Hanna shows it", () => {
    expect(JSON.stringify(screenView(waiting))).not.toContain("moeder");
    expect(JSON.stringify(phoneView(waiting))).not.toContain("moeder");
    expect(material(waiting)).toEqual([]);
  });

  it("the wall says how many answers lie ready, and the tree already grows", () => {
    const view = screenView(waiting);
    expect(view.current?.unseen).toBe(1);
    expect(view.parts[0]?.count).toBe(1);
  });

  it("everybody reads it once Hanna shows it", () => {
    const shown = { ...waiting, state: "shown" as const, revealed: true };
    expect(textsOn(shown)).toEqual(["Een plek voor elke moeder"]);
    expect(phoneView(shown).parts[0]?.items[0]?.text).toBe("Een plek voor elke moeder");
  });

  it("nobody can agree with what nobody has read", () => {
    expect(acceptsSupport(hangs("1", "zon", "Ruimte"), bea, waiting)).toEqual({ code: "NOT_NOW" });
  });

  it("a mode with both ticked, or none, keeps words back", () => {
    for (const mode of [[], ["direct", "hidden"]] as const)
      expect(JSON.stringify(screenView({ ...waiting, setup: { mode: [...mode] } }))).not.toContain("moeder");
  });
});

describe("direct tonen", () => {
  it("a new step shows answers as they come", () => {
    expect(boom.parseSetup({})).toEqual({ mode: ["direct"] });
    expect(textsOn(input([hangs("1", "vruchten", "Eerste"), hangs("2", "vruchten", "Tweede")], { page: 1 }))).toEqual([
      "Tweede",
      "Eerste",
    ]);
  });

  it("under the growing tree stand the words that hung last, and none where they are kept back", () => {
    const busy = input([
      hangs("1", "zon", "Geld"),
      hangs("2", "stam", "Koffie"),
      hangs("3", "vruchten", "Rust"),
      hangs("4", "stam", "Thee"),
      hangs("5", "gieter", "Bel"),
    ]);
    expect(screenView(busy).newest).toEqual({ part: "gieter", text: "Bel" });
    expect(screenView({ ...busy, setup: { mode: ["hidden"] } }).newest).toBeNull();
    expect(screenView({ ...busy, state: "shown" }).newest).toBeNull();
  });

  it("while people write, each part keeps one page with the newest that fit, so that no page moves away under Hanna", () => {
    const busy = input(many("vruchten", 40), { page: 2 });
    expect(pageTitles(busy)).toHaveLength(6);
    expect(screenView(busy).current?.id).toBe("wortels");
    const fruits = screenView({ ...busy, page: 1 }).current;
    const ids = fruits?.columns.flat().map(({ id }) => id) ?? [];
    expect(ids.slice(0, 2)).toEqual(["vruchten39", "vruchten38"]);
    expect(ids.length + (fruits?.more ?? 0)).toBe(40);
  });

  it("a very full part is on phones as its newest answers, and in the list of the wall as more of them, both with how many there are besides", () => {
    const full = input(many("vruchten", LISTED_MOST + 50));
    const onPhone = phoneView(full).parts[0];
    expect(onPhone?.items[0]?.id).toBe(`vruchten${LISTED_MOST + 49}`);
    expect(onPhone?.items).toHaveLength(ON_PHONE_MOST);
    expect(onPhone?.more).toBe(LISTED_MOST + 50 - ON_PHONE_MOST);
    const onWall = screenView(full).parts[0];
    expect(onWall?.texts).toHaveLength(LISTED_MOST);
    expect(onWall).toMatchObject({ unlisted: 50, count: LISTED_MOST + 50 });
    const usual = input(many("zon", ON_PHONE_MOST));
    expect(phoneView(usual).parts.map(({ more }) => more)).toEqual([0, 0, 0, 0, 0]);
    const hidden = { ...full, setup: { mode: ["hidden" as const] } };
    expect(phoneView(hidden).parts[0]).toMatchObject({ items: [], more: 0 });
    expect(screenView(hidden).parts[0]).toMatchObject({ texts: [], unlisted: 0 });
  });

  it("when shown, every answer has a place on some page, and a part without any has no page", () => {
    const shown = input([...many("vruchten", 9), ...many("zon", 3)], { state: "shown" });
    expect(pageTitles(shown)).toEqual(["De hele boom", "Vruchten", "Zon"]);
    const count = 3;
    const texts = Array.from({ length: count }, (_, page) => textsOn({ ...shown, page }) ?? []).flat();
    expect(texts.toSorted()).toEqual(shown.entries.map(({ body }) => body.text).toSorted());
  });

  it("a full tree of ordinary answers is turned through in eight pages, and no answer is lost", () => {
    const words = "We bellen elkaar elke maand om te horen hoe het gaat met de ouders";
    const parts: PartId[] = ["vruchten", "wortels", "stam", "zon", "gieter"];
    const full = parts.flatMap((part) =>
      Array.from({ length: 6 }, (_, at) => hangs(`${part}${at}`, part, `${at} ${words}`)),
    );
    const earlier = Array.from({ length: 20 }, (_, at) => found("strength", `Kracht ${at}`));
    const shown = input(full, { state: "shown", material: earlier });
    const count = pageTitles(shown).length;
    expect(count).toBeLessThanOrEqual(8);
    expect(Array.from({ length: count }, (_, page) => textsOn({ ...shown, page }) ?? []).flat()).toHaveLength(30);
  });

  it("what Hanna starred comes first", () => {
    expect(
      textsOn(
        input([hangs("1", "zon", "Tijd"), hangs("2", "zon", "Geld", { starred: true })], { state: "shown", page: 1 }),
      ),
    ).toEqual(["Geld", "Tijd"]);
  });

  it("a page that is no longer there shows the last one", () => {
    expect(screenView(input([], { page: 40 })).current?.id).toBe("gieter");
  });
});

describe("what earlier steps found", () => {
  const grown = input([hangs("1", "wortels", "Wij spreken de taal")], {
    material: [found("strength", "Kennis van de wet"), found("role", "Brugfiguur"), found("goal", "Iets anders")],
  });

  it("strengths hang in the roots and roles in the trunk, marked as from earlier", () => {
    const parts = phoneView(grown).parts;
    expect(parts.find(({ id }) => id === "wortels")?.items.map(({ text, earlier }) => [text, earlier])).toEqual([
      ["Wij spreken de taal", false],
      ["Kennis van de wet", true],
    ]);
    expect(parts.find(({ id }) => id === "stam")?.items.map(({ text }) => text)).toEqual(["Brugfiguur"]);
    expect(screenView(grown).parts.find(({ id }) => id === "wortels")).toMatchObject({ count: 2, earlier: 1 });
  });

  it("the tree does not offer them a second time", () => {
    expect(harvest(grown)).toHaveLength(1);
    expect(material(grown)).toHaveLength(1);
  });
});

describe("what the tree yields", () => {
  it("each part becomes its own kind of line, by the side of who wrote it", () => {
    const lines = harvest(
      input([
        hangs("1", "vruchten", "a"),
        hangs("2", "wortels", "b"),
        hangs("3", "wortels", "c", bea),
        hangs("4", "stam", "d", bea),
        hangs("5", "stam", "e"),
        hangs("6", "zon", "f"),
        hangs("7", "gieter", "g"),
        hangs("8", "gieter", "h", bea),
      ]),
    );
    expect(lines.map(({ kind, fields }) => [kind, fields])).toEqual([
      ["goal", { text: "a", sign: "" }],
      ["informalStrength", { text: "b" }],
      ["formalStrength", { text: "c" }],
      ["formalRole", { text: "d", owner: "wijkteam", reason: "" }],
      ["informalRole", { text: "e", owner: "vrouwengroep", reason: "" }],
      ["condition", { text: "f", owner: "", met: "nee" }],
      ["informalNeed", { text: "g" }],
      ["formalNeed", { text: "h" }],
    ]);
  });

  it("who stands on both sides is one person on the wall, on the side of the own organisation", () => {
    const shown = input([hangs("1", "vruchten", "Samen eten", { ...dina, supports: [ja(bea)] })]);
    expect(phoneView(shown).parts[0]?.items).toMatchObject([{ side: "both", support: { formal: 1, informal: 1 } }]);
    const alone = input([hangs("1", "vruchten", "Samen eten", dina)]);
    expect(phoneView(alone).parts[0]?.items).toMatchObject([{ support: { formal: 0, informal: 1 } }]);
  });

  it("who stands on both sides offers for the side of the own organisation", () => {
    expect(harvest(input([hangs("1", "gieter", "Bel terug", dina)]))[0]?.kind).toBe("informalNeed");
  });

  it("the most supported comes first, and everybody counts once", () => {
    const lines = harvest(
      input([
        hangs("1", "vruchten", "alleen"),
        hangs("2", "vruchten", "samen", { supports: [ja(bea), ja(amir)], doubles: [bea] }),
      ]),
    );
    expect(lines.map(({ sources, backers }) => [sources, perSide(backers, input([]).partners)])).toEqual([
      [["2"], { formal: 1, informal: 1 }],
      [["1"], { formal: 0, informal: 1 }],
    ]);
  });

  it("later steps may start from it", () => {
    expect(material(input([hangs("1", "zon", "Ruimte", bea)]))).toEqual([
      { kind: "condition", side: "formal", partnerId: "wijkteam", text: "Ruimte", sources: ["1"] },
    ]);
  });
});

describe("dit vind ik ook", () => {
  const open = input([hangs("1", "zon", "Ruimte")]);

  it("Bea agrees with Amir, Amir does not agree with himself", () => {
    expect(acceptsSupport(hangs("1", "zon", "Ruimte"), bea, open)).toBeNull();
    expect(acceptsSupport(hangs("1", "zon", "Ruimte"), amir, open)).toEqual({ code: "NOT_NOW" });
  });

  it("it ends when the step closes", () => {
    expect(acceptsSupport(hangs("1", "zon", "Ruimte"), bea, { ...open, state: "closed" })).toEqual({ code: "NOT_NOW" });
  });
});

it("Hanna's list says in one line to which part words belong", () => {
  expect(summary({ part: "zon", text: "Ruimte\nen geld" })).toBe("Ruimte en geld");
});

describe("what may be sent", () => {
  it("words in one of the five parts, and nothing else", () => {
    expect(body.safeParse({ part: "zon", text: " Ruimte " }).data).toEqual({ part: "zon", text: "Ruimte" });
    expect(body.safeParse({ part: "tak", text: "Ruimte" }).success).toBe(false);
    expect(body.safeParse({ part: "zon", text: "   " }).success).toBe(false);
    expect(body.safeParse({ part: "zon", text: "x".repeat(201) }).success).toBe(false);
    expect(body.safeParse({ part: "zon", text: "Ruimte", side: "formal" }).success).toBe(false);
  });
});
