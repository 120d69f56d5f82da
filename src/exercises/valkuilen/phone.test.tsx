import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Entry, ExerciseInput, PhoneViewer, StepState } from "../contract.ts";
import valkuilen from "./index.ts";
import Phone, { type Props } from "./phone.tsx";
import { type Contribution, contributionSchema, type Setup, setupSchema } from "./schema.ts";
import Screen from "./screen.tsx";
import { ON_PHONE_MOST, type PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import type { ScreenView } from "./wallPages.ts";

type Input = ExerciseInput<Setup, Contribution>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screen = (at: Input) => valkuilen.screen(at) as ScreenView;
const phone = (at: Input, viewer: PhoneViewer) => valkuilen.phone(at, viewer) as PhoneView;

const bridge = { id: "bridge", name: "Buurthuis De Brug", side: "informal" } as const;
const amir = { partnerId: bridge.id, standing: "informal", circle: "room" } as const;
const bea = { participantId: "bea", partnerId: "team", standing: "formal" } as const;

const beasChoice = contributionSchema.parse({ kind: "choice", pitfall: "val-3" });
const beasRule = contributionSchema.parse({
  kind: "rule",
  pitfall: "val-3",
  when: "het te veel is",
  response: "bellen we",
});
const sent = (id: string, body: Contribution, round: number): Entry<Contribution> => ({
  ...bea,
  id,
  body,
  round,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
});
const entries = [sent("choice-1", beasChoice, 0), sent("rule-1", beasRule, 1)];

const inputAt = (state: StepState, round: number) => ({
  state,
  round,
  page: 0,
  revealed: state === "shown" || state === "closed",
  setup: setupSchema.parse({}),
  entries,
  partners: [bridge],
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

const mine = (id: string, body: Contribution): Props["mine"][number] => ({
  id,
  body,
  round: 0,
  status: "saved",
  message: "",
});
const choice = (pitfall: string) => mine(pitfall, contributionSchema.parse({ kind: "choice", pitfall }));

describe("Amir's phone", () => {
  it("chooses each of the six pitfalls with one press", () => {
    const page = amirsPhone("open", 0);
    expect(page.match(/<form/g)).toHaveLength(6);
    expect(page.split(texts.choice.choose)).toHaveLength(7);
  });

  it("offers no third choice, and lets him take one back", () => {
    const page = amirsPhone("open", 0, { mine: [choice("val-1"), choice("val-2")] });
    expect(page).toContain(texts.choice.full);
    expect(page.match(/<form/g)).toHaveLength(2);
    expect(page.split(texts.choice.withdraw)).toHaveLength(3);
  });

  it("asks for an if and a then at the chosen pitfall, and lists his rule", () => {
    const page = amirsPhone("open", 1, { mine: [mine("mine-1", beasRule)] });
    expect(page).toContain("Wat doen we als het voor iemand te veel is?");
    expect(page).toContain('name="when"');
    expect(page).toContain("Als het te veel is, dan bellen we.");
    expect(page).toContain(texts.mine.change);
  });

  it("lets him stand behind a rule once it is shown", () => {
    expect(amirsPhone("shown", 1)).toContain('name="value"');
    expect(amirsPhone("shown", 1)).toContain(texts.rules.agree);
    expect(amirsPhone("shown", 1, { answered: { "rule-1": "ja" } })).toContain(texts.rules.agreed);
    expect(amirsPhone("shown", 1, { answered: { "rule-1": "ja" } })).toContain(texts.rules.undo);
    expect(amirsPhone("closed", 1)).not.toContain('name="value"');
  });

  it.each([
    ["planned", 0, texts.state.planned],
    ["open", 0, texts.state.hidden],
    ["shown", 0, texts.state.choicesShown],
    ["open", 1, texts.state.rulesHidden],
    ["shown", 1, texts.state.rulesShown],
    ["closed", 1, texts.state.closed],
  ] as const)("says in words what is going on when the step is %s in round %d", (state, round, sentence) => {
    expect(amirsPhone(state, round)).toContain(sentence);
  });

  it("carries of very many sentences the most supported, and says how many more there are", () => {
    const rule = (at: number) =>
      sent(
        `rule-${at}`,
        contributionSchema.parse({ kind: "rule", pitfall: "val-3", when: `geval ${at}`, response: "b" }),
        1,
      );
    const rules = Array.from({ length: ON_PHONE_MOST + 3 }, (_, at) => rule(at));
    const backed = rules.at(-1);
    if (backed) backed.supports = [{ ...amir, participantId: "amir", value: "ja", note: "" }];
    const view = phone({ ...inputAt("shown", 1), entries: rules }, amir);
    expect(view.topics[0]?.rules.map(({ id }) => id)).toEqual(
      [backed, ...rules.slice(0, ON_PHONE_MOST - 1)].map((one) => one?.id),
    );
    expect(amirsPhone("shown", 1, { view })).toContain("En nog 3.");
    expect(amirsPhone("shown", 1)).not.toContain("En nog");
  });
});

describe("the wall", () => {
  const wall = (state: StepState, round: number) =>
    renderToStaticMarkup(<Screen view={screen(inputAt(state, round))} stage={{ state, round, page: 0 }} />);

  it("says a rule only once it is shown", () => {
    expect(wall("open", 1)).toContain("1 zin");
    expect(wall("open", 1)).not.toContain("bellen we");
    expect(wall("shown", 1)).toContain("bellen we");
  });

  it("keeps the choices to itself until they are shown", () => {
    expect(wall("open", 0)).toContain("Geen evenwicht");
    expect(wall("open", 0)).not.toContain("support");
    expect(wall("shown", 0)).toContain("support");
  });
});
