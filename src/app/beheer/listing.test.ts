import { expect, test } from "vitest";
import { choicesIn, grouped, type Listed, phaseOf } from "./listing.ts";

const TODAY = "2027-03-10";
const EVERYTHING = { words: "", area: "", year: "", group: "" };

const entry = (title: string, more: Partial<Listed>): Listed => ({
  id: title,
  title,
  area: "Molenwijk",
  practice: false,
  partnerships: [{ id: "one", title: "Alleen" }],
  state: "preparing",
  dates: [],
  adjourned: false,
  openedOn: null,
  ...more,
});
const shown = (entries: Listed[], wanted: Partial<typeof EVERYTHING> = {}) =>
  grouped(entries, { ...EVERYTHING, ...wanted }, TODAY).map(
    ({ group, entries: found }) => `${group}: ${found.map(({ title }) => title).join(" ")}`,
  );

test("going on is only what was opened and is of today", () => {
  const phase = (state: Listed["state"], dates: string[], openedOn: string | null = null) =>
    phaseOf({ state, dates, adjourned: false, openedOn }, TODAY);
  expect(phase("running", ["2027-03-10"])).toBe("now");
  expect(phase("running", ["2027-03-09"], "2027-03-09")).toBe("unclosed");
  expect(phase("running", ["2027-03-03", "2027-03-17"], "2027-03-03")).toBe("goesOn");
  // Hanna opened it a week early, today.
  expect(phase("running", ["2027-03-17"], "2027-03-10")).toBe("now");
  // After the first sitting of today it waits for the second one.
  const waits = { adjourned: true, openedOn: TODAY, dates: [TODAY, "2027-03-17"] };
  expect(phaseOf({ ...waits, state: "running" }, TODAY)).toBe("goesOn");
  expect(phase("preparing", ["2027-03-10"])).toBe("today");
  expect(phase("preparing", ["2027-03-03", "2027-03-17"])).toBe("coming");
  expect(phase("preparing", ["2027-03-03"])).toBe("never");
  expect(phase("closed", ["2027-03-10"])).toBe("past");
  expect(phase("preparing", [])).toBe("never");
});

test("what goes on stands first, then the nearest that comes, then the latest that was; practice apart", () => {
  const entries = [
    entry("lang-geleden", { state: "closed", dates: ["2025-01-05"] }),
    entry("volgende-maand", { dates: ["2027-04-10"] }),
    entry("oefening", { practice: true, state: "running", dates: ["2027-03-10"] }),
    entry("gisteren", { state: "closed", dates: ["2027-03-09"] }),
    entry("morgen", { dates: ["2027-03-11"] }),
    entry("nu", { state: "running", dates: ["2027-03-10"] }),
    entry("tweede-dag-morgen", { state: "running", dates: ["2027-03-03", "2027-03-11"] }),
  ];
  expect(shown(entries)).toEqual([
    "now: nu",
    "coming: morgen tweede-dag-morgen volgende-maand",
    "past: gisteren lang-geleden",
    "practice: oefening",
  ]);
});

test("Hanna finds by words of title and place, whatever their capitals and accents", () => {
  const entries = [
    entry("Samen opvoeden", { area: "Café-buurt", dates: ["2027-04-01", "2028-01-02"] }),
    entry("Moeders", { area: "Noord", dates: ["2027-05-01"] }),
    entry("Vaders", { area: "noord", state: "closed", dates: ["2026-05-01"] }),
  ];
  expect(shown(entries, { words: "  CAFE samen" })).toEqual(["coming: Samen opvoeden"]);
  expect(shown(entries, { words: "samen moeders" })).toEqual([]);
  expect(shown(entries, { area: "Noord" })).toEqual(["coming: Moeders", "past: Vaders"]);
  expect(shown(entries, { year: "2028" })).toEqual(["coming: Samen opvoeden"]);
  expect(shown(entries, { group: "past" })).toEqual(["past: Vaders"]);
  expect(shown(entries, { group: "practice", area: "Noord" })).toEqual([]);
  const { areas, years } = choicesIn(entries);
  expect([areas.length, years]).toEqual([2, ["2028", "2027", "2026"]]);
});

test("Hanna finds a bijeenkomst by what its samenwerkingen are called, where it has several", () => {
  const both = [
    { id: "one", title: "Rond de kade" },
    { id: "two", title: "Rond het plein" },
  ];
  const entries = [entry("Twee", { partnerships: both }), entry("Een", { partnerships: both.slice(0, 1) })];
  expect(shown(entries, { words: "kade" }).join(" ")).toContain("Twee");
  expect(shown(entries, { words: "kade" }).join(" ")).not.toContain("Een");
});
