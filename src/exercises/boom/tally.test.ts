import { describe, expect, it } from "vitest";
import type { Author, Entry, ExerciseInput, Material } from "../contract.ts";
import { amir, bea, both, inputOf, says, sent, wijkteam } from "../kit/people.fixture.ts";
import { PART_IDS, type PartId } from "../kit/tree/parts.ts";
import boom from "./index.ts";
import { type Body, body, type Setup } from "./schema.ts";
import { acceptsSupport, LISTED_MOST, ON_PHONE_MOST, type PhoneView, type ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screenView = (at: Input) => boom.screen(at) as ScreenView;
const anybody = { partnerId: "", standing: "both" } as const;
const phoneView = (at: Input) => boom.phone(at, anybody) as PhoneView;
const linesOf = (part: PartId, at: Input) => phoneView(at).parts.find(({ id }) => id === part)?.lines ?? [];

const DIRECT: Setup = { mode: ["direct"] };
const HIDDEN: Setup = { mode: ["hidden"] };

const hangs = (id: string, part: PartId, text: string, by: Author = amir, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { part, text }, { id, ...more });
const many = (part: PartId, count: number, text = `${part} nummer`) =>
  Array.from({ length: count }, (_, at) => hangs(`${part}${at}`, part, `${text} ${at}`));
const found = (kind: Material["kind"], text: string): Material => ({
  ...{ kind, text, side: "formal", partnerId: wijkteam.id, sources: ["x"] },
});
const onWall = (at: Input) => screenView(at).page?.columns.flat() ?? [];
const wholeWall = (at: Input) => boom.pageTitles(at).flatMap((_, page) => onWall({ ...at, page }));

describe("eerst nakijken", () => {
  const waiting = inputOf(HIDDEN, [hangs("1", "vruchten", "Een plek voor elke moeder")], "open");

  it("what Amir wrote reaches neither the wall nor Bea's phone before Hanna shows it", () => {
    expect(JSON.stringify(screenView(waiting))).not.toContain("moeder");
    expect(JSON.stringify(phoneView(waiting))).not.toContain("moeder");
    expect(boom.material(waiting)).toEqual([]);
  });

  it("the wall says how many answers lie ready, and the tree already grows", () => {
    expect(screenView(waiting)).toMatchObject({ unseen: 1, newest: null, page: null });
    expect(screenView(waiting).parts[0]?.count).toBe(1);
  });

  it("no phone hears of another answer: nothing changes for it", () => {
    const two = { ...waiting, entries: [...waiting.entries, hangs("2", "zon", "Geld", bea)] };
    expect(phoneView(two)).toEqual(phoneView(waiting));
  });

  it("everybody reads it once Hanna shows it", () => {
    const shown: Input = { ...waiting, state: "shown", revealed: true, page: 1 };
    expect(onWall(shown).map(({ text }) => text)).toEqual(["Een plek voor elke moeder"]);
    expect(linesOf("vruchten", shown)[0]?.text).toBe("Een plek voor elke moeder");
  });

  it("a step that was closed without it keeps its secrets", () => {
    const closed: Input = { ...waiting, state: "closed", revealed: false };
    expect(JSON.stringify([screenView(closed), phoneView(closed), boom.pageTitles(closed)])).not.toContain("moeder");
  });

  it("who wrote first is not told by the order in which it is shown, nor by what later steps start from", () => {
    const entries = many("zon", 12);
    const shown = inputOf(HIDDEN, entries, "shown");
    for (const order of [linesOf("zon", shown).map(({ text }) => text), boom.material(shown).map(({ text }) => text)]) {
      expect(order.toSorted()).toEqual(entries.map((entry) => entry.body.text).toSorted());
      expect(order).not.toEqual(entries.map((entry) => entry.body.text));
    }
  });

  it("nobody can agree with what nobody has read", () => {
    expect(acceptsSupport(hangs("1", "zon", "Ruimte"), bea, waiting)).toEqual({ code: "NOT_NOW" });
  });

  it("a mode with both ticked, or none, keeps words back", () => {
    for (const mode of [[], ["direct", "hidden"]] as Setup["mode"][])
      expect(JSON.stringify(screenView({ ...waiting, setup: { mode } }))).not.toContain("moeder");
  });
});

describe("direct tonen", () => {
  const busy = inputOf(
    DIRECT,
    [
      hangs("1", "zon", "Geld"),
      hangs("2", "stam", "Koffie"),
      hangs("3", "stam", "Thee"),
      hangs("4", "gieter", "Bel", bea, { lang: "ar", dutch: "Bel ons" }),
    ],
    "open",
  );

  it("a new step shows answers as they come, on phones the newest first", () => {
    expect(boom.parseSetup({})).toEqual(DIRECT);
    expect(linesOf("stam", busy).map(({ text }) => text)).toEqual(["Thee", "Koffie"]);
  });

  it("under the growing tree stand the words that hung last, and none where they are kept back", () => {
    expect(screenView(busy).newest).toEqual({ id: "4", text: "Bel", lang: "ar", dutch: "Bel ons" });
    expect(screenView({ ...busy, setup: HIDDEN }).newest).toBeNull();
    expect(screenView({ ...busy, state: "shown", revealed: true }).newest).toBeNull();
  });

  it("while people write there is one quiet page, whatever comes in", () => {
    for (const entries of [[], many("vruchten", 60)]) {
      expect(boom.pages(inputOf(DIRECT, entries, "open"))).toBe(1);
      expect(screenView(inputOf(DIRECT, entries, "open", { page: 4 })).page).toBeNull();
    }
  });

  it("a very full part is on phones as its newest answers, and in the list of the wall as more of them, both with how many there are besides", () => {
    const full = inputOf(DIRECT, many("vruchten", LISTED_MOST + 50), "open");
    const onPhone = phoneView(full).parts[0];
    expect(onPhone?.lines[0]?.id).toBe(`vruchten${LISTED_MOST + 49}`);
    expect(onPhone?.lines).toHaveLength(ON_PHONE_MOST);
    expect(onPhone?.more).toBe(LISTED_MOST + 50 - ON_PHONE_MOST);
    const listed = screenView(full).parts[0];
    expect(listed?.texts).toHaveLength(LISTED_MOST);
    expect(listed).toMatchObject({ unlisted: 50, count: LISTED_MOST + 50 });
    const usual = inputOf(DIRECT, many("zon", ON_PHONE_MOST), "open");
    expect(phoneView(usual).parts.map(({ more }) => more)).toEqual([0, 0, 0, 0, 0]);
    const hidden = { ...full, setup: HIDDEN };
    expect(phoneView(hidden).parts[0]).toMatchObject({ lines: [], more: 0 });
    expect(screenView(hidden).parts[0]).toMatchObject({ texts: [], unlisted: 0 });
  });
});

describe("laat zien", () => {
  const words = "We bellen elkaar elke maand om te horen hoe het gaat met de ouders";

  it("every answer has a place on some page, and a part without any has no page", () => {
    const shown = inputOf(DIRECT, [...many("vruchten", 9), ...many("zon", 3)], "shown");
    expect(new Set(boom.pageTitles(shown))).toEqual(new Set(["De hele boom", "Vruchten", "Zon"]));
    expect(
      wholeWall(shown)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(shown.entries.map(({ id }) => id).toSorted());
  });

  it("sixty answers with what came from earlier steps take seven pages in all states together, and what is not on them is counted", () => {
    const entries = PART_IDS.flatMap((part) => many(part, 12, words));
    const material = [...Array(73)].map((_, at) => found("strength", `Kracht ${at}`));
    const shown = inputOf(DIRECT, entries, "shown", { material });
    expect(boom.pages({ ...shown, state: "open", revealed: false }) + boom.pages(shown)).toBeLessThanOrEqual(7);
    expect(boom.pages({ ...shown, state: "closed" })).toBe(boom.pages(shown));
    const left = boom.pageTitles(shown).map((_, page) => screenView({ ...shown, page }).page?.more ?? 0);
    expect(wholeWall(shown).length + left.reduce((sum, one) => sum + one, 0)).toBe(60);
    expect(JSON.stringify(wholeWall(shown))).not.toContain("Kracht");
    expect(screenView({ ...shown, page: 2 }).page?.foot).toContain("73");
  });

  it("sixty answers to one question may take all those pages", () => {
    const shown = inputOf(DIRECT, many("vruchten", 60, words), "shown");
    expect(boom.pages(shown)).toBe(6);
    expect(wholeWall(shown).length).toBeGreaterThanOrEqual(30);
  });

  it("what Hanna starred comes first, and then what most people stand behind", () => {
    const entries = [
      hangs("1", "zon", "Tijd"),
      hangs("2", "zon", "Ruimte", amir, { supports: [says(bea)] }),
      hangs("3", "zon", "Geld", amir, { starred: true }),
    ];
    for (const setup of [DIRECT, HIDDEN])
      expect(onWall(inputOf(setup, entries, "shown", { page: 1 })).map(({ text }) => text)).toEqual([
        "Geld",
        "Ruimte",
        "Tijd",
      ]);
  });

  it("phones know which part is on the wall", () => {
    const shown = inputOf(DIRECT, many("zon", 3), "shown");
    expect(phoneView(shown).now).toBeNull();
    expect(phoneView({ ...shown, page: 1 }).now).toBe("zon");
    expect(phoneView({ ...shown, state: "closed", page: 1 }).now).toBeNull();
  });

  it("a page that is no longer there shows the last one", () => {
    expect(screenView(inputOf(DIRECT, many("zon", 1), "shown", { page: 40 })).page?.title).toMatch(/^Zon/);
    expect(screenView(inputOf(DIRECT, [], "shown", { page: 40 })).page).toBeNull();
  });
});

describe("what earlier steps found", () => {
  const grown = inputOf(DIRECT, [hangs("1", "wortels", "Wij spreken de taal")], "open", {
    material: [found("strength", "Kennis van de wet"), found("role", "Brugfiguur"), found("goal", "Iets anders")],
  });

  it("strengths hang in the roots and roles in the trunk, marked as from earlier", () => {
    expect(linesOf("wortels", grown)).toMatchObject([
      { text: "Wij spreken de taal" },
      { text: "Kennis van de wet", isEarlier: true, isAnswerable: false },
    ]);
    expect(linesOf("wortels", grown)[0]).not.toHaveProperty("isEarlier");
    expect(linesOf("stam", grown).map(({ text }) => text)).toEqual(["Brugfiguur"]);
    expect(screenView(grown).parts.find(({ id }) => id === "wortels")).toMatchObject({ count: 2, earlier: 1 });
  });

  it("the tree does not offer them a second time", () => {
    expect(boom.harvest(grown)).toHaveLength(1);
    expect(boom.material(grown)).toHaveLength(1);
  });
});

describe("who stands behind it", () => {
  it("who stands on both sides is one person on wall and phones, on the side of the own organisation", () => {
    const shared = [hangs("1", "vruchten", "Samen eten", both, { supports: [says(bea)] })];
    const shown = inputOf(DIRECT, shared, "shown", { page: 1 });
    for (const lines of [linesOf("vruchten", shown), onWall(shown)])
      expect(lines).toMatchObject([{ side: "both", support: { formal: 1, informal: 1 } }]);
    const alone = inputOf(DIRECT, [hangs("1", "vruchten", "Samen eten", both)], "shown");
    expect(linesOf("vruchten", alone)).toMatchObject([{ support: { formal: 0, informal: 1 } }]);
  });

  it("a table of four that agrees counts as four", () => {
    const four = { ...bea, participantId: "table", people: 4 };
    const shown = inputOf(DIRECT, [hangs("1", "zon", "Ruimte", amir, { supports: [says(four)] })], "shown");
    expect(linesOf("zon", shown)).toMatchObject([{ support: { formal: 4, informal: 1 } }]);
  });
});

describe("dit vind ik ook", () => {
  const open = inputOf(DIRECT, [hangs("1", "zon", "Ruimte")], "open");

  it("Bea agrees with Amir, Amir does not agree with himself", () => {
    expect(acceptsSupport(hangs("1", "zon", "Ruimte"), bea, open)).toBeNull();
    expect(acceptsSupport(hangs("1", "zon", "Ruimte"), amir, open)).toEqual({ code: "NOT_NOW" });
  });

  it("it ends when the step closes", () => {
    const closed: Input = { ...open, state: "closed" };
    expect(acceptsSupport(hangs("1", "zon", "Ruimte"), bea, closed)).toEqual({ code: "NOT_NOW" });
  });
});

it("Hanna's list says in one line to which part words belong", () => {
  expect(boom.summary({ part: "zon", text: "Ruimte\nen geld" }, inputOf(DIRECT, [], "open"))).toBe("Ruimte en geld");
  expect(boom.groups(inputOf(DIRECT, [], "open"))[3]).toMatchObject({ key: "zon", part: "Zon" });
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
