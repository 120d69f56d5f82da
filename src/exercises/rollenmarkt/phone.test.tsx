import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Entry, ExerciseInput, PhoneViewer, StepState } from "../contract.ts";
import market from "./index.ts";
import Phone, { type Props } from "./phone.tsx";
import { type Choice, choiceSchema, type Setup, setupSchema } from "./schema.ts";
import Screen from "./screen.tsx";
import { type PhoneView, REASONS_MOST, STALLS_MOST } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import type { ScreenView } from "./wallPages.ts";

type Input = ExerciseInput<Setup, Choice>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screen = (at: Input) => market.screen(at) as ScreenView;
const phone = (at: Input, viewer: PhoneViewer) => market.phone(at, viewer) as PhoneView;

const bridge = { id: "bridge", name: "Buurthuis De Brug", side: "informal" } as const;
const team = { id: "team", name: "Wijkteam Noord", side: "formal" } as const;
const amir = { partnerId: bridge.id, standing: "informal", circle: "room" } as const;

const body: Choice = choiceSchema.parse({ role: "ri-14", owner: bridge.id, reason: "Bea's reden" });
const chosenByBea: Entry<Choice> = {
  participantId: "bea",
  partnerId: team.id,
  standing: "formal",
  id: "entry-1",
  body,
  round: 0,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
};

const inputAt = (state: StepState, round: number, page = 0) => ({
  state,
  round,
  page,
  revealed: state === "shown" || state === "closed",
  setup: setupSchema.parse({}),
  entries: [chosenByBea],
  partners: [team, bridge],
  material: [],
  agreement: null,
});

function amirsPhone(state: StepState, round: number, more: Partial<Props> = {}): string {
  const view = phone(inputAt(state, round), amir);
  const act: Props["act"] = ({ do: what }) => ({
    action: () => {},
    hidden: { $do: what },
    draftKey: what,
    onSend: () => null,
  });
  const me = { ...amir, partnerName: bridge.name };
  return renderToStaticMarkup(
    <Phone view={view} stage={{ state, round, page: 0 }} me={me} mine={[]} answered={{}} act={act} {...more} />,
  );
}

const mine = (id: string): Props["mine"][number] => ({
  id,
  body: { ...body, reason: `reden ${id}` },
  round: 0,
  status: "saved",
  message: "",
});

describe("Amir's phone", () => {
  it("holds the three questions in one form that works without JavaScript", () => {
    const page = amirsPhone("open", 0);
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page.match(/name="role"/g)).toHaveLength(28);
    expect(page.match(/name="owner"/g)).toHaveLength(2);
    expect(page).toContain('name="reason"');
    expect(page).toContain(texts.form.send);
    expect(page).not.toContain(' hidden=""');
  });

  it("shows at most six cards at a time, his own side first", () => {
    const stacks = amirsPhone("open", 0).split("<details").slice(1);
    expect(Math.max(...stacks.map((stack) => stack.split('name="role"').length - 1))).toBe(6);
    expect(stacks.map((stack) => / open=""/.test(stack.split(">")[0] ?? ""))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(stacks[0]).toContain(texts.sides.informal);
  });

  it("says honestly that the guardian's task is one by law", () => {
    expect(amirsPhone("open", 0)).toContain(texts.legalTask);
  });

  it("lists what he sent, to change or take back, and asks no fourth", () => {
    const page = amirsPhone("open", 0, { mine: ["a", "b", "c"].map(mine) });
    expect(page).toContain("reden b");
    expect(page).toContain(texts.form.full);
    expect(page).not.toContain(texts.form.send);
    expect(page.split(texts.mine.change)).toHaveLength(4);
    expect(amirsPhone("closed", 0, { mine: [mine("a")] })).not.toContain(texts.mine.withdraw);
  });

  it("says why a choice was refused", () => {
    expect(
      amirsPhone("open", 0, { mine: [{ ...mine("a"), status: "refused", message: "Je hebt er al 3." }] }),
    ).toContain("Je hebt er al 3.");
  });

  it("asks him whether a role for his organisation fits, and shows what he said", () => {
    const page = amirsPhone("shown", 1, { answered: { "entry-1": "ja" } });
    for (const value of ["ja", "anders", "nee"]) expect(page).toContain(` value="${value}"`);
    expect(page).toContain("Jouw antwoord: Ja.");
    expect(amirsPhone("closed", 1)).not.toContain('name="value"');
  });

  it.each([
    ["planned", 0, texts.state.planned],
    ["open", 0, texts.state.hidden],
    ["shown", 0, texts.state.shown],
    ["open", 1, texts.state.answerWait],
    ["shown", 1, texts.state.answerShown],
    ["closed", 1, texts.state.closed],
  ] as const)("says in words what is going on when the step is %s in round %d", (state, round, sentence) => {
    expect(amirsPhone(state, round)).toContain(sentence);
  });

  it("carries of a very full market the roles that most people chose, with a few reasons each, and how many more there are", () => {
    const own = (at: number) =>
      choiceSchema.parse({
        role: "own",
        ownName: `rol ${at}`,
        side: "informal",
        owner: bridge.id,
        reason: `want ${at}`,
      });
    const chosen = (body: Choice, by: string): Entry<Choice> => ({
      ...chosenByBea,
      id: `${by} ${body.ownName}`,
      body,
      participantId: by,
    });
    const roles = Array.from({ length: STALLS_MOST + 2 }, (_, at) => chosen(own(at), "bea"));
    const wanted = Array.from({ length: REASONS_MOST + 4 }, (_, at) =>
      chosen({ ...body, reason: `want ${at}` }, `seat ${at}`),
    );
    const notes = ["om twaalf uur", "om één uur", "om twee uur"].map((note) => ({
      ...amir,
      participantId: note,
      value: "anders",
      note,
    }));
    const [first] = wanted;
    if (first) first.supports = notes;
    const full = { ...inputAt("shown", 1), entries: [...roles, ...wanted] };
    const view = phone(full, amir);
    expect(view.market?.stalls.informal).toHaveLength(STALLS_MOST);
    expect(view.market?.moreStalls).toEqual({ formal: 0, informal: 3 });
    expect(view.market?.stalls.informal[0]).toMatchObject({ card: "ri-14", moreReasons: 4, lots: [{ moreNotes: 1 }] });
    expect(view).toMatchObject({ moreAsked: 3, asked: { 0: { card: "ri-14", moreReasons: 4 } } });
    const html = amirsPhone("shown", 1, { view });
    for (const words of ["en nog 1<", "en nog 3<", "en nog 4<"]) expect(html).toContain(words);
    expect(amirsPhone("shown", 1)).not.toContain("en nog");
  });
});

describe("the wall", () => {
  const wall = (state: StepState, round: number, page = 0) =>
    renderToStaticMarkup(<Screen view={screen(inputAt(state, round, page))} stage={{ state, round, page }} />);

  it("says a reason only once it is shown", () => {
    expect(wall("open", 0)).not.toContain("reden");
    expect(wall("shown", 0)).toContain("reden");
  });

  it("names both sides and the load in words", () => {
    expect(wall("shown", 0)).toContain(">formeel<");
    expect(wall("shown", 0, 9)).toContain("1 rol");
    expect(wall("shown", 0, 9)).toContain(texts.load.without);
  });
});
