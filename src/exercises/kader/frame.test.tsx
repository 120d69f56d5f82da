import { describe, expect, it } from "vitest";
import type { Entry, ExerciseInput } from "../contract.ts";
import { amir, bea, inputOf, moeders, says, sent } from "../kit/people.fixture.ts";
import { contains, forms, mineOf, phoneHtml } from "../kit/rendered.fixture.ts";
import { shownIn, wordsIn } from "../kit/ShownIn.fixture.tsx";
import content from "./content.json" with { type: "json" };
import exercise from "./index.ts";
import { MAX_TEXT, PAGES, type PageId } from "./limits.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const ofAmir = sent<Body>(amir, { text: "Vaders weten niet dat er hulp is" }, { round: 1 });
const ofBea = sent<Body>(bea, { text: "Ouders komen pas als het heel moeilijk is" }, { round: 1 });
const toolkit: Setup = { context: ["toolkit"] };
const viewer = { partnerId: moeders.id, standing: "informal" } as const;
const me = { ...viewer, partnerName: moeders.name };

const explaining = (page: PageId, setup = toolkit): Input =>
  inputOf<Setup, Body>(setup, [], "shown", { round: 0, page: PAGES.indexOf(page) });
const asking = (state: Input["state"], entries: Entry<Body>[] = [ofAmir, ofBea], more: Partial<Input> = {}): Input =>
  inputOf(toolkit, entries, state, { round: 1, ...more });

const screen = (input: Input) => exercise.screen(input) as ScreenView;
const view = (input: Input) => exercise.phone(input, viewer) as PhoneView;
const wall = (input: Input) => shownIn("nl", "kader", <Screen view={screen(input)} stage={input} />);
const act = () => ({ action: () => {}, hidden: {}, draftKey: "", onSend: () => null });
const phoneIn = (language: "nl" | "nl-x-a2" | "ar", input: Input) =>
  shownIn(language, "kader", <Phone view={view(input)} stage={input} me={me} mine={[]} answered={{}} act={act} />);
/** The page that lies open on the phone, without what opens with a tap. */
const openOn = (html: string): string => html.replace(/<details.*?<\/details>/gs, "");

describe("what Hanna explains", () => {
  it("has a page for each thing, and asks nobody to send anything", () => {
    expect(exercise.pageTitles(explaining("dorp"))).toHaveLength(PAGES.length);
    expect(new Set(exercise.pageTitles(explaining("dorp"))).size).toBe(PAGES.length);
    expect(exercise.accepts({ text: "Nu al" }, amir, explaining("dorp"))).toEqual({ code: "NOT_NOW" });
    expect(exercise.accepts({ text: "Nu wel" }, amir, asking("open"))).toBeNull();
  });

  it("is one starting point at a time, the first without anything else", () => {
    const [first, second] = content.principles;
    expect(wall(explaining("bereik"))).toContain(first?.text);
    expect(wall(explaining("bereik"))).toContain("Uitgangspunt 1");
    for (const words of [second?.title ?? "", content.cycle.both, content.perspectives.title])
      expect(wordsIn(wall(explaining("bereik")))).not.toContain(words);
  });

  it("has both figures as words in the page, and their pictures for nobody who listens", () => {
    const cycle = wall(explaining("twee-kanten"));
    const { source: _, ...said } = content.cycle;
    for (const words of Object.values(said)) expect(wordsIn(cycle)).toContain(words);
    expect(wordsIn(cycle)).toMatch(/Van formeel naar informeel: +kennis, ruimte en steun/);
    expect(cycle).toMatch(/<svg[^>]*figure-cycle[^>]*aria-hidden/);
    const matrix = wall(explaining("matrix"));
    for (const words of content.perspectives.matrix.cells.flat()) expect(matrix).toContain(words);
    expect(matrix.match(/<th scope="col"/g)).toHaveLength(2);
    expect(matrix.match(/<th scope="rowgroup"/g)).toHaveLength(2);
  });

  it("gives both ways of looking a card of the same kind, each with its side", () => {
    const cards = wall(explaining("perspectieven")).match(/<li.*?<\/li>/gs) ?? [];
    expect(cards).toHaveLength(2);
    const [formal = "", informal = ""] = cards;
    expect(formal).toContain("side-formal");
    expect(informal).toContain("side-informal");
    const shape = (card: string) =>
      (card.match(/<(\w+) class="[^"]*"/g) ?? []).map((tag) => tag.replace(/informal|formal/, ""));
    expect(shape(formal)).toEqual(shape(informal));
  });

  it("leaves the toolkit's picture of 2017 out where Hanna tells herself how it is here, on the phones too", () => {
    const [task] = content.village.context;
    expect(wall(explaining("dorp"))).toContain(task?.text);
    expect(wall(explaining("dorp"))).toContain("2017");
    const here = explaining("dorp", { context: ["eigen"] });
    for (const html of [wall(here), phoneIn("nl", here)]) {
      expect(html).not.toContain(task?.text);
      expect(html).not.toContain("2017");
      expect(html).toContain("Hoe is dat hier, in onze wijk?");
    }
    expect(exercise.choices(here)).toMatchObject([{ name: "context", kind: "one", value: ["eigen"] }]);
  });

  it.each(["nl", "nl-x-a2", "ar"] as const)(
    "is on Amir's phone in %s: the page of now open, the others with a tap",
    (language) => {
      for (const page of PAGES) {
        const html = phoneIn(language, explaining(page));
        expect(html.match(/<details/g)).toHaveLength(PAGES.length - 1);
        expect(html).not.toContain("<form");
        if (language === "ar") expect(wordsIn(html), page).not.toMatch(/[a-z]{4}/i);
      }
    },
  );

  it("says on Amir's phone all that stands on the wall", () => {
    for (const page of PAGES) {
      const open = wordsIn(openOn(phoneIn("nl", explaining(page))));
      const texts = wall(explaining(page)).match(/(?<=<(?:p|b|td|span|h2)[^>]*>)[^<>]{12,}(?=<)/g) ?? [];
      expect(texts, page).not.toEqual([]);
      for (const text of texts.filter((one) => !/^Uitgangspunt|^Beeld uit/.test(one)))
        expect(open, page).toContain(text.trim());
    }
  });
});

describe("why it is needed now, here", () => {
  it("is written by everybody, and read by nobody before Hanna shows it", () => {
    expect(screen(asking("open"))).toEqual({ show: "growing", count: 2 });
    const texts = [ofAmir, ofBea].map(({ body }) => body.text);
    expect(contains([screen(asking("open")), view(asking("open"))], texts)).toEqual([]);
    expect(contains(screen(asking("shown")), texts)).toEqual(texts);
    expect(contains(view(asking("shown")), texts)).toEqual(texts);
  });

  it("keeps within two pages of the wall, however much is written, in whatever script", () => {
    const long = ["W".repeat(60), "نحن نعرف الأمهات في الحي ".repeat(8), "en dat elke week opnieuw ".repeat(8)];
    const many = Array.from({ length: 30 }, (_, at) =>
      sent<Body>(at % 2 ? amir : bea, { text: `${at} ${long[at % 3]}`.slice(0, MAX_TEXT) }, { round: 1 }),
    );
    expect(exercise.pageTitles(asking("shown", many))).toHaveLength(2);
    expect(view(asking("shown", many)).reasons.lines).toHaveLength(30);
  });

  it("says so where nobody wrote, and is fine with one side alone", () => {
    expect(wall(asking("shown", []))).toContain("Zeg het hardop");
    expect(wall(asking("shown", [ofBea]))).toContain(ofBea.body.text);
  });

  it("becomes a reason of the agreement, with who says the same behind it, in Hanna's Dutch where she wrote it", () => {
    const arabic = sent<Body>(
      amir,
      { text: "الآباء لا يعرفون" },
      { round: 1, lang: "ar", dutch: "Vaders weten het niet" },
    );
    const lines = exercise.harvest(asking("shown", [{ ...ofAmir, doubles: [bea] }, arabic]));
    expect(lines.map(({ kind, fields, sources, backers }) => [kind, fields, sources, backers.length])).toEqual([
      ["reason", { text: ofAmir.body.text }, [ofAmir.id], 2],
      ["reason", { text: "Vaders weten het niet" }, [arabic.id], 1],
    ]);
  });

  it("refuses what is empty, too long or more than words", () => {
    for (const body of [{}, { text: " " }, { text: "a".repeat(MAX_TEXT + 1) }, { text: "goed", partner: "x" }])
      expect(exercise.parseBody(body).success, JSON.stringify(body).slice(0, 40)).toBe(false);
    expect(exercise.acceptsSupport(ofBea, amir, says(amir).value, asking("shown"))).toEqual({ code: "NOT_NOW" });
  });

  it("is one field and one button on Amir's phone, with what he sent, and the others' once they are shown", () => {
    const phone = (input: Input, mine = [mineOf(ofAmir)]) =>
      phoneHtml<PhoneView, Body>(Phone, { view: view(input), stage: input, me, mine });
    const open = phone(asking("open"), []);
    expect(forms(open, "contribute")).toBe(1);
    expect(open.match(/<textarea/g)).toHaveLength(1);
    expect(forms(phone(asking("open")), "change")).toBe(1);
    const shown = phone(asking("shown"));
    expect(shown).toContain(ofBea.body.text);
    // His own stands above as what he sent, and in the field to change it: not a third time.
    expect(shown.split(ofAmir.body.text)).toHaveLength(3);
    const closed = phone(asking("closed", [ofAmir, ofBea], { revealed: true }));
    expect(closed).toContain(ofBea.body.text);
    expect(forms(closed, "contribute")).toBe(0);
  });
});
