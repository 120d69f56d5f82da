import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Mine, Results, StepState } from "../../contract.ts";
import { forms, phoneHtml } from "../rendered.fixture.ts";
import { FacesWall } from "./FacesWall.tsx";
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

describe("a scale of faces", () => {
  const faces = scale.map((grade) => ({ ...grade, drawing: `faces.svg#${grade.id}` }));

  test("is a press for each face with its words, below the question of the page alone", () => {
    const html = phoneHtml<null, never>(
      (props) => <Scale {...props} id="o1" scale={faces} own={undefined} along={{ kind: "face" }} results={null} />,
      {
        ...{ view: null, stage: { state: "open", round: 0, page: 0 } },
        me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
      },
    );
    expect(html).toMatch(/faces\.svg#ja.*Dat herken ik<\/span><\/button>/);
    expect(html).not.toMatch(/<h2|aria-labelledby|class="asking/);
  });

  test("stands on the wall from the beginning, with a number below each face once it is shown, and both sides where they may be told", () => {
    const wall = (known: Results | null) =>
      renderToStaticMarkup(<FacesWall scale={faces} count={8} isShown={known !== null} results={known} />);
    expect(wall(null)).toContain("faces.svg#ja");
    expect(wall(null)).toContain("8 mensen hebben gekozen");
    expect(wall(null)).not.toContain("<b");
    expect(wall(results)).toMatch(/>3<\/b>.*Dat herken ik<.*>2<\/b>/);
    expect(wall(results)).not.toContain("sides.svg");
    const sides = { formal: { ja: 4 }, informal: { nee: 4 } };
    expect(wall({ people: 8, counts: { ja: 4, nee: 4 }, sides })).toContain("sides.svg");
  });
});
