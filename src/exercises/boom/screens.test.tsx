import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Mine, StepState } from "../contract.ts";
import { amir, bea, inputOf, sent } from "../kit/people.fixture.ts";
import boom from "./index.ts";
import Phone from "./phone.tsx";
import { type Body, body, type Setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView, ScreenView } from "./tally.ts";

const DIRECT: Setup = { mode: ["direct"] };
const HIDDEN: Setup = { mode: ["hidden"] };
const bodies = boom.examples.map(({ body: example }) => body.parse(example));
const entries = boom.examples.map(({ side }, at) =>
  sent<Body>(side === "formal" ? bea : amir, bodies[at] ?? { part: "zon", text: "" }, { id: `${at}` }),
);
const roomAt = (state: StepState, setup = DIRECT, page = 0) => inputOf(setup, entries, state, { page });
const anybody = { partnerId: "", standing: "both" } as const;
const hanging = (html: string) => html.match(/#(?:vruchten|wortels|stam|zon|gieter)"/g)?.length ?? 0;

describe("the wall", () => {
  const wall = (state: StepState, setup = DIRECT, page = 0) =>
    renderToStaticMarkup(
      <Screen view={boom.screen(roomAt(state, setup, page)) as ScreenView} stage={{ state, round: 0, page }} />,
    );

  it("who cannot see the tree reads the same as a list, with the plain words", () => {
    expect(wall("open")).toContain("Vruchten = onze doelen");
    for (const { text } of bodies) for (const page of [0, 1]) expect(wall("shown", DIRECT, page)).toContain(text);
  });

  it("the picture has one fruit, root, leaf, ray or drop per contribution, also of those that may not be read yet", () => {
    expect(hanging(wall("open"))).toBe(entries.length);
    expect(hanging(wall("open", HIDDEN))).toBe(entries.length);
  });

  it("in 'eerst nakijken' it holds nobody's words, and says how many lie ready", () => {
    for (const { text } of bodies) expect(wall("open", HIDDEN)).not.toContain(text);
    expect(wall("open", HIDDEN)).toContain(`${entries.length} antwoorden liggen klaar`);
  });

  it("a part that is shown is a page of words, with the tree's one soil left to the room", () => {
    expect(wall("shown", DIRECT, 1)).toContain("wall-page");
    expect(hanging(wall("shown", DIRECT, 1))).toBe(0);
  });
});

describe("Amir's phone", () => {
  const me = { partnerId: "moeders", partnerName: "Vrouwengroep", standing: "informal" } as const;
  const own = (id: string, status: Mine<Body>["status"] = "saved"): Mine<Body> => ({
    ...{ id, status, round: 0, message: "" },
    body: bodies[Number(id)] ?? { part: "vruchten", text: "Net geschreven" },
  });
  type On = { state: StepState; setup?: Setup; mine?: Mine<Body>[]; asked?: string; isKept?: boolean };
  const phone = ({ state, setup = DIRECT, mine = [own("0")], asked, isKept }: On) =>
    renderToStaticMarkup(
      <Phone
        view={boom.phone({ ...roomAt(state, setup), ...(isKept && { revealed: false }) }, anybody) as PhoneView}
        stage={{ state, round: 0, page: 0 }}
        me={me}
        mine={mine}
        answered={{ "1": "ja" }}
        asked={asked ?? null}
        act={() => ({ action: () => {}, hidden: {}, draftKey: "", onSend: () => null })}
      />,
    );
  const lit = (html: string) => html.match(/places-own/g)?.length ?? 0;

  it("asks the first question that he did not answer, and without JavaScript the one of the address", () => {
    expect(phone({ state: "open", mine: [] })).toContain("Wat willen we samen bereiken");
    expect(phone({ state: "open" })).toContain("Wat kan elke partner al goed?");
    const suns = phone({ state: "open", asked: "zon" });
    expect(suns).toContain("Welke voorwaarden moeten er zijn");
    expect(suns).toContain('name="part" value="zon"');
    expect(suns.match(/<textarea/g)).toHaveLength(1);
  });

  it("hangs what he sent in the tree beside the question and in the large one, in light and before it has arrived", () => {
    expect(lit(phone({ state: "open", mine: [] }))).toBe(0);
    expect(lit(phone({ state: "open" }))).toBe(2);
    expect(lit(phone({ state: "open", setup: HIDDEN, mine: [own("0"), own("new", "waiting")] }))).toBe(4);
    expect(lit(phone({ state: "open", mine: [own("0", "refused")] }))).toBe(0);
  });

  it("draws in 'eerst nakijken' no more than his own: not how much others wrote", () => {
    expect(hanging(phone({ state: "open", setup: HIDDEN }))).toBe(2);
  });

  it("says that the others' words come later, instead of five parts in which nothing hangs", () => {
    const html = phone({ state: "open", setup: HIDDEN });
    expect(html).toContain("Anderen zien dit pas als de begeleider het laat zien.");
    expect(html).not.toContain('class="card"');
    expect(phone({ state: "open" })).not.toContain("Anderen zien dit pas");
  });

  it("has the words part by part below the tree, his own marked, and shows with whom he agrees", () => {
    const html = phone({ state: "shown" });
    for (const { text } of bodies) expect(html).toContain(text);
    expect(html.match(/Dit schreef jij/g)).toHaveLength(1);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(html.match(/aria-pressed="false"/g)).toHaveLength(entries.length - 2);
  });

  it("asks nothing any more when the step is closed, and nothing yet when it has not begun", () => {
    expect(phone({ state: "closed" })).not.toContain("<form");
    expect(phone({ state: "closed" })).toContain(bodies.at(-1)?.text);
    expect(phone({ state: "planned" })).not.toContain("<form");
  });

  it("keeps his own words to read where the step was closed without showing any", () => {
    const html = phone({ state: "closed", setup: HIDDEN, isKept: true });
    expect(html.split(bodies[0]?.text ?? "?")).toHaveLength(2);
    expect(html).not.toContain(bodies[1]?.text);
  });
});
