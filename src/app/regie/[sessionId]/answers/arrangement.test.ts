import { expect, test } from "vitest";
import type { HostGroup } from "../../../../zaal/snapshot/answerGroups.ts";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import { arrange, type Group, partsOf } from "./arrangement.ts";

const sent = (
  id: string,
  standing: HostContribution["standing"],
  mergedIntoId: string | null = null,
  group = "",
): HostContribution => ({
  id,
  text: id,
  group,
  label: "fiets",
  partnerId: "partner",
  standing,
  round: 0,
  circle: "room",
  lang: null,
  dutch: "",
  hidden: false,
  waits: false,
  notes: [],
  starred: false,
  mergedIntoId,
  supports: 0,
  inAgreement: null,
});

const idsOf = (groups: Group[]) =>
  groups.map(({ standing, heaps }) => [standing, ...heaps.map(({ contribution }) => contribution.id)]);

const amir = sent("amir", "informal");
const bea = sent("bea", "formal");
const dina = sent("dina", "informal");

test("Hanna sees what came last on top", () => {
  expect(idsOf(arrange([amir, bea, dina], "newest"))).toEqual([[null, "dina", "bea", "amir"]]);
});

test("per side, she sees only the sides that sent something", () => {
  expect(idsOf(arrange([amir, bea, dina], "side"))).toEqual([
    ["formal", "bea"],
    ["informal", "dina", "amir"],
  ]);
});

test("a double stands with the one that it was merged into", () => {
  const [group] = arrange([amir, bea, sent("again", "informal", "amir")], "newest");
  expect(group?.heaps.map(({ contribution, doubles }) => [contribution.id, doubles.map(({ id }) => id)])).toEqual([
    ["bea", []],
    ["amir", ["again"]],
  ]);
});

test("a double whose original is not in the list is not lost", () => {
  expect(idsOf(arrange([sent("again", "informal", "gone")], "newest"))).toEqual([[null, "again"]]);
});

test("without contributions there is no group", () => {
  expect(arrange([], "newest")).toEqual([]);
  expect(arrange([], "side")).toEqual([]);
});

const group = (key: string, part: string, isNow = false): HostGroup => ({
  key,
  title: key,
  part,
  count: 1,
  sides: { formal: 1, informal: 0 },
  isNow,
});
const groups = [group("stam", "Rollen"), group("vruchten", "Doelen", true), group("sap", "Doelen", true)];

test("per group of the exercise, what the wall shows comes first and what belongs to none is not lost", () => {
  const sentTo = (id: string, key: string) => sent(id, "formal", null, key);
  const all = [sentTo("rol", "stam"), sentTo("doel", "vruchten"), sentTo("los", "weg"), sentTo("doel 2", "vruchten")];
  const arranged = arrange(all, "group", groups);
  expect(arranged.map(({ key, heaps }) => [key, ...heaps.map(({ contribution }) => contribution.id)])).toEqual([
    ["vruchten", "doel 2", "doel"],
    ["stam", "rol"],
    ["", "los"],
  ]);
});

test("parts are named once, with how many answers they have together", () => {
  expect(partsOf(groups)).toEqual([
    { part: "Doelen", isNow: true, count: 2 },
    { part: "Rollen", isNow: false, count: 1 },
  ]);
});

test("of what is anonymous Hanna's regie tells no side: it stands last, under none", () => {
  const nameless = { ...sent("iemand", "both"), label: "", partnerId: "" };
  expect(idsOf(arrange([nameless, bea, amir], "side"))).toEqual([
    ["formal", "bea"],
    ["informal", "amir"],
    [null, "iemand"],
  ]);
});
