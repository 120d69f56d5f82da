import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Mine, Results, StepState } from "../../contract.ts";
import { forms, phoneHtml } from "../rendered.fixture.ts";
import { Scale } from "./Scale.tsx";
import { ScaleWall } from "./ScaleWall.tsx";

const scale = [
  { id: "ja", label: "Dat herken ik" },
  { id: "nee", label: "Dat herken ik niet" },
];
const results: Results = { people: 5, counts: { ja: 3, nee: 2 }, sides: null };
const chose = (value: string): Mine<{ value: string }> => ({
  ...{ id: "a", body: { value }, round: 0, status: "saved", message: "" },
});

const page = (state: StepState, own?: Mine<{ value: string }>, known: Results | null = null) =>
  phoneHtml<null, never>(
    (props) => (
      <Scale {...props} id="o1" text="Bel ons." scale={scale} own={own} along={{ kind: "answer" }} results={known} />
    ),
    {
      ...{ view: null, stage: { state, round: 0, page: 0 } },
      me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
    },
  );

test("one press answers, and the next changes that answer instead of giving another", () => {
  expect(forms(page("open"), "contribute")).toBe(1);
  const changing = page("open", chose("nee"));
  expect([forms(changing, "contribute"), forms(changing, "change")]).toEqual([0, 1]);
  expect(changing).toContain('name="kind" value="answer"');
  expect(changing).toMatch(/aria-pressed="true"[^>]*>Dat herken ik niet</);
  expect(changing).toContain("Je kunt nog veranderen.");
});

test("once it is shown there is what the room chose, or that too few did, and nothing to press", () => {
  const shown = page("shown", chose("ja"), results);
  expect(shown).toContain("Zo koos de groep");
  expect(shown).not.toContain("<form");
  expect(page("shown", chose("ja"))).toContain("te weinig antwoorden");
  expect(page("closed", chose("ja"), results)).toContain("Zo koos de groep");
});

test("the wall says how many answered and not what, until it is shown", () => {
  const wall = (isShown: boolean, known: Results | null) =>
    renderToStaticMarkup(
      <ScaleWall text="Bel ons." theme="Contact" scale={scale} count={5} isShown={isShown} results={known} />,
    );
  expect(wall(false, null)).toContain("5 mensen hebben gekozen");
  expect(wall(false, null)).not.toContain("Dat herken ik");
  expect(wall(true, results)).toContain("Dat herken ik");
  expect(wall(true, null)).toContain("te weinig antwoorden");
});
