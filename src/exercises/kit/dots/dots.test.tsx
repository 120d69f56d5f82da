import { expect, test } from "vitest";
import type { Author, StepState } from "../../contract.ts";
import { amir, bea, inputOf, says, sent, table } from "../people.fixture.ts";
import { forms, phoneHtml } from "../rendered.fixture.ts";
import { aboutDot, Dots } from "./Dots.tsx";
import { dotsOf } from "./dotsOf.ts";

const me = { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" } as const;
const IDEAS = ["koffie", "wandelen", "koken"];

/** Amir's phone with three ideas, of which the last is his own group's and one more has no name yet. */
const page = (answered: Record<string, string>, state: StepState = "open") =>
  phoneHtml<null, never>(
    (props) => (
      <Dots
        {...props}
        most={1}
        advice="Het is een advies."
        among={[...IDEAS, undefined].map((id, at) => ({
          ...{ key: `${at}`, id, isOwn: id === "koken", dots: at, sides: null },
          children: <p id={aboutDot(id ?? "")}>{id}</p>,
        }))}
      />
    ),
    { view: null, stage: { state, round: 1, page: 0 }, me, answered },
  );

test("a dot goes to what another group thought up and named, and none is left once it is given", () => {
  expect(forms(page({}), "support")).toBe(2);
  expect(page({})).toContain("Je hebt nog 1 stip.");
  const given = page({ koffie: "ja" });
  expect(given).toContain("Je hebt al je stippen gegeven.");
  // The one that was given can be taken back.
  expect(forms(given, "support")).toBe(1);
  expect(given).toMatch(/aria-pressed="true"[^>]*>Stip gegeven</);
  expect(given).toContain('value=""');
});

test("how many each has is there once it is shown, and then nobody gives any more", () => {
  expect(page({})).not.toContain("2 stippen");
  expect(page({}, "shown")).toContain("2 stippen");
  expect(forms(page({}, "shown"), "support")).toBe(0);
});

test("what was shown is still there once it is closed, and nobody hears any more of dots that are left", () => {
  expect(page({}, "closed")).toContain("2 stippen");
  for (const state of ["shown", "closed"] as const) expect(page({}, state)).not.toContain("Je hebt nog 1 stip.");
});

test("dots are people, once each; of which side they are is told only where neither side has fewer than four", () => {
  const idea = sent(amir, {}, { supports: [bea, table, bea].map((by: Author) => says(by)) });
  const room = (formal: number) => ({ ...inputOf({}, [], "shown"), heads: { people: { formal, informal: 9 } } });
  expect(dotsOf(idea, room(3))).toEqual({ dots: 5, sides: null });
  expect(dotsOf(idea, room(4))).toEqual({ dots: 5, sides: { formal: 1, informal: 4 } });
  expect(dotsOf(null, room(4))).toEqual({ dots: 0, sides: null });
});
