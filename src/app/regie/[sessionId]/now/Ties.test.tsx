import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { SetupChoice } from "../../../../exercises/contract.ts";
import type { Acts } from "../useRegie.ts";
import { Ties } from "./Ties.tsx";

const acts: Partial<Acts> = {};
const chosen: SetupChoice = {
  name: "chosen",
  kind: "pick",
  label: "Deze twee zijn even vaak gekozen.",
  options: [
    { id: "last", label: "Last en vermogen" },
    { id: "praten", label: "Alleen contact als er een probleem is" },
  ],
  value: [],
};
const seen = (...choices: SetupChoice[]) => renderToStaticMarkup(<Ties choices={choices} acts={acts as Acts} />);

test("at a tie Hanna reads that she has to choose with the group, and between what", () => {
  const page = seen({ ...chosen, tie: true });
  expect(page).toContain("Gelijke stand: kies met de groep");
  for (const { label } of chosen.options) expect(page).toContain(label);
});

test("what can wait stands no more in the middle than it did", () => {
  expect(seen(chosen, { ...chosen, tie: false })).toBe("");
});
