import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Mine, StepState } from "../contract.ts";
import { amir, bea, inputOf, moeders, says, sent } from "../kit/people.fixture.ts";
import kit from "../kit/phone.texts.json" with { type: "json" };
import valkuilen from "./index.ts";
import texts from "./phone.texts.json" with { type: "json" };
import Phone from "./phone.tsx";
import { type Contribution, contributionSchema, setupSchema } from "./schema.ts";
import Screen from "./screen.tsx";
import { ON_PHONE_MOST, type PhoneView } from "./tally.ts";
import type { PitfallsProps } from "./usePitfalls.ts";
import type { ScreenView } from "./wallPages.ts";

const parsed = (body: object): Contribution => contributionSchema.parse(body);
const beasRule = parsed({ kind: "rule", pitfall: "val-3", when: "het te druk is", response: "bellen we" });
const beasChoice = sent(bea, parsed({ kind: "choice", pitfall: "val-3" }));
const entries = [beasChoice, sent(bea, beasRule, { id: "rule-1", round: 1 })];

// As the room hands it out: what may not be seen yet never reaches the exercise.
const inputAt = (state: StepState, round: number, of = entries) => inputOf(setupSchema.parse({}), of, state, { round });

function amirsPhone(state: StepState, round: number, more: Partial<PitfallsProps> = {}, of = entries): string {
  const viewer = { partnerId: moeders.id, standing: amir.standing };
  const act: PitfallsProps["act"] = (what, draft = "") => ({
    action: () => {},
    hidden: { act: what.do, id: "id" in what ? what.id : "" },
    draftKey: `${what.do} ${draft}`,
    onSend: () => null,
  });
  return renderToStaticMarkup(
    <Phone
      view={valkuilen.phone(inputAt(state, round, of), viewer) as PhoneView}
      stage={{ state, round, page: 0 }}
      me={{ ...viewer, partnerName: moeders.name }}
      mine={[]}
      answered={{}}
      act={act}
      {...more}
    />,
  );
}

const mine = (id: string, body: Contribution, more: Partial<Mine<Contribution>> = {}): Mine<Contribution> => ({
  ...{ id, body, round: 0, status: "saved", message: "" },
  ...more,
});
const choice = (pitfall: string, more = {}) => mine(pitfall, parsed({ kind: "choice", pitfall }), more);

const count = (page: string, words: string) => page.split(words).length - 1;

describe("Amir's phone while he chooses", () => {
  it("shows each of the six as a card that one press chooses", () => {
    const page = amirsPhone("open", 0);
    expect(count(page, 'name="act" value="contribute"')).toBe(6);
    expect(count(page, 'aria-pressed="false"')).toBe(6);
    expect(page).toContain(texts.choose.first);
  });

  it("offers no third, lets him take back both, and he can still read what he did not choose", () => {
    const page = amirsPhone("open", 0, { mine: [choice("val-1"), choice("val-2")] });
    expect(page).toContain(texts.choose.full);
    expect(count(page, 'name="act" value="withdraw"')).toBe(2);
    expect(count(page, 'disabled=""')).toBe(4);
    expect(count(page, texts.choose.chosen)).toBe(2);
    expect(page).toContain("De leiding doet niet mee");
  });

  it("says why a choice did not come through, and counts it as none", () => {
    const page = amirsPhone("open", 0, { mine: [choice("val-1", { status: "refused", message: "Dat kan niet." })] });
    expect(page).toContain("Dat kan niet.");
    expect(page).toContain(texts.choose.first);
  });

  it("keeps the others' choices from him until they are shown", () => {
    expect(amirsPhone("open", 0)).not.toContain("support");
    expect(amirsPhone("shown", 0)).toContain(texts.shown.title);
    expect(amirsPhone("shown", 0)).toContain("support");
    expect(amirsPhone("shown", 0, {}, [])).toContain(texts.shown.none);
    expect(amirsPhone("closed", 0)).not.toContain("<form");
  });
});

describe("Amir's phone at a rule", () => {
  it("asks one thing: what we do then. The ‘als’ is there, and another one is behind a tap", () => {
    const page = amirsPhone("open", 1);
    expect(page).toMatch(/<h2[^>]*>Wat doen we als het voor iemand te veel is\?/);
    const [asked = "", other = ""] = page.split(texts.other);
    expect(asked).toContain('name="response"');
    expect(asked).not.toContain('name="when"');
    expect(other).toContain('name="when"');
    expect(page).not.toContain("bellen we");
  });

  it("lists what he sent and lets him change it; his own ‘als’ goes along", () => {
    const own = [
      mine("mine-1", beasRule),
      mine("mine-2", parsed({ kind: "rule", pitfall: "val-3", response: "Rust" })),
    ];
    const page = amirsPhone("open", 1, { mine: own });
    expect(page).toContain("Als het te druk is, dan bellen we");
    expect(page).toContain('name="when" value="het te druk is"');
    expect(page).toContain(">Rust</p>");
    expect(page).toContain(kit.sent.open);
  });

  it("keeps what he wrote about a pitfall that nobody talks about any more", () => {
    const own = [mine("mine-1", parsed({ kind: "rule", pitfall: "val-5", response: "Wij vragen het" }))];
    expect(amirsPhone("open", 1, { mine: own, asked: "val-5" })).toContain("Wij vragen het");
  });

  it("goes through all six, one at a time, where nobody chose any", () => {
    const page = amirsPhone("open", 1, {}, []);
    expect(page).toContain(texts.noneChosen);
    expect(page).toContain("Vraag 1 van 6");
    expect(amirsPhone("open", 1)).not.toContain(texts.noneChosen);
  });

  it("lets him stand behind a rule once it is shown, and no longer once it is closed", () => {
    expect(amirsPhone("shown", 1)).toContain("Als het te druk is, dan bellen we");
    expect(amirsPhone("shown", 1)).toContain(kit.support);
    expect(amirsPhone("shown", 1, { answered: { "rule-1": "ja" } })).toContain(kit.supported);
    expect(amirsPhone("closed", 1)).not.toContain("<form");
    expect(amirsPhone("closed", 1)).toContain(texts.closed);
  });

  it("carries of very many rules the most supported, and says how many more there are", () => {
    const rules = Array.from({ length: ON_PHONE_MOST + 3 }, (_, at) =>
      sent(bea, parsed({ kind: "rule", pitfall: "val-3", response: `geval ${at}` }), { round: 1 }),
    );
    rules.at(-1)?.supports.push(says(amir));
    const page = amirsPhone("shown", 1, {}, rules);
    expect(page).toContain(`geval ${ON_PHONE_MOST + 2}`);
    expect(page).not.toContain(`geval ${ON_PHONE_MOST}<`);
    expect(page).toContain("En nog 3.");
    expect(amirsPhone("shown", 1)).not.toContain("En nog");
  });
});

describe("the wall", () => {
  const wall = (state: StepState, round: number) =>
    renderToStaticMarkup(
      <Screen view={valkuilen.screen(inputAt(state, round)) as ScreenView} stage={{ state, round, page: 0 }} />,
    );

  it("says a rule only once it is shown", () => {
    expect(wall("open", 1)).toContain("2 bijdragen");
    expect(wall("open", 1)).not.toContain("bellen we");
    expect(wall("shown", 1)).toContain("bellen we");
  });

  it("keeps the choices to itself until they are shown", () => {
    expect(wall("open", 0)).not.toContain("Geen evenwicht");
    expect(wall("shown", 0)).toContain("Iemand krijgt meer werk");
  });
});
