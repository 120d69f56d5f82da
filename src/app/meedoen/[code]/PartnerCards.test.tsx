import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Typed } from "../../../ui/typed.ts";
import { PartnerCards } from "./PartnerCards.tsx";

const partners = [
  { id: "wijkteam", name: "Wijkteam", side: "formal" as const },
  { id: "moeders", name: "Moeders", side: "informal" as const },
];
const several = [
  { id: "noord", title: "Noord", partnerIds: ["wijkteam"] },
  { id: "zuid", title: "Zuid", partnerIds: ["moeders"] },
];
const shown = (partnerships: typeof several, partnership = "") =>
  renderToStaticMarkup(
    <Typed value={{ partnership }}>
      <PartnerCards door={{ partners, partnerships }} />
    </Typed>,
  );

test("with one samenwerking nobody sees the word, or anything to choose", () => {
  expect(shown([])).not.toMatch(/samenwerking|partnership/i);
  expect(shown([])).toContain("Wijkteam");
});

test("with several each organisation stands under its own, once", () => {
  const [, noord = "", zuid = ""] = shown(several).split('class="join-one ');
  expect([noord.includes("Wijkteam"), noord.includes("Moeders")]).toEqual([true, false]);
  expect([zuid.includes("Wijkteam"), zuid.includes("Moeders")]).toEqual([false, true]);
});

test("a form that comes back has the samenwerking that was chosen", () => {
  const checked = shown(several, "zuid").match(/<input[^>]*checked[^>]*>/g) ?? [];
  expect(checked.map((input) => input.includes('value="zuid"'))).toEqual([true]);
  expect(shown(several)).not.toContain("checked");
});
