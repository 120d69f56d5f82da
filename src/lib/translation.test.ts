import { expect, test } from "vitest";
import { hashOf, leavesOf, type Texts, type Translation, translated } from "./translation.ts";
import { problemsIn, toDo } from "./translationProblems.ts";

const dutch: Texts = {
  phone: { write: "Schrijf alleen over de ander.", send: "Verstuur" },
  points: { one: "{n} punt", other: "{n} punten" },
  about: "Over {wie}",
  questions: { weten: "Wat weten zij?", other: "Wat nog meer?" },
  roles: [{ id: "gids", name: "De gids", icon: "kompas" }],
};
const all = ["phone", "points", "about", "questions", "roles.*.name"];
const hashes = Object.fromEntries(leavesOf(dutch, all).map(([key, words]) => [key, hashOf(words)]));
const points = { zero: "لا نقاط", one: "نقطة", two: "نقطتان", few: "{n} نقاط", many: "{n} نقطة", other: "{n} نقطة" };

const translation = (texts: Record<string, string | typeof points>): Translation => ({
  checked: null,
  texts: Object.fromEntries(Object.entries(texts).map(([key, words]) => [key, [hashes[key] ?? "", words]])),
});
const good = {
  "phone.write": "اكتب عن الطرف الآخر فقط.",
  "phone.send": "أرسل",
  points,
  about: "عن {wie}",
  "questions.weten": "ماذا يعرفون؟",
  "questions.other": "ماذا أيضًا؟",
  "roles.gids.name": "المرشد",
};
const problems = (texts: Record<string, string | typeof points>, language = "ar") =>
  problemsIn(dutch, translation(texts), all, language);

test("a whole translation has no problems, and comes in the shape of the Dutch without what nobody sees", () => {
  expect(problems(good)).toEqual([]);
  expect(translated(dutch, translation(good), all)).toEqual({
    phone: { write: good["phone.write"], send: good["phone.send"] },
    points,
    about: good.about,
    questions: { weten: good["questions.weten"], other: good["questions.other"] },
    roles: [{ id: "gids", name: "المرشد" }],
  });
});

test("what is missing or superfluous is found", () => {
  const { about, ...missing } = good;
  expect(problems(missing)).toEqual(["missing: about"]);
  expect(problems({ ...good, before: "قبل" })).toEqual(["superfluous: before"]);
});

test("once the Dutch changes its translation is stale, shown no more, and to be done anew", () => {
  const changed = { ...dutch, about: "Dit gaat over {wie}" };
  expect(problemsIn(changed, translation(good), all, "ar")).toEqual(["stale: about"]);
  expect(translated(changed, translation(good), all)).toMatchObject({ about: "Dit gaat over {wie}" });
  expect(toDo(changed, translation(good), all)).toEqual({ about: [hashOf(changed.about), changed.about] });
});

test("other places to fill in, too few forms and letters of another script are found", () => {
  expect(problems({ ...good, about: "عن {wat}" })).toEqual(["places to fill in: about"]);
  expect(problems({ ...good, about: "عنه" })).toEqual(["places to fill in: about"]);
  expect(problems({ ...good, "phone.send": "Verstuur" })).toEqual(["not in its own script: phone.send"]);
  expect(problems({ ...good, points: "{n} نقطة" })).toEqual(["plural: points"]);
  expect(problemsIn(dutch, translation(good), all, "nl-x-a2")).toContain("plural forms of nl-x-a2: points");
});

test("only simple Dutch may be the Dutch itself", () => {
  const same = Object.fromEntries(Object.keys(good).map((key) => [key, "="]));
  expect(problems(same, "nl-x-a2")).toEqual([]);
  expect(problems(same, "ar")).toHaveLength(Object.keys(good).length);
});

test("what stands in a list goes by its id: a new one before it makes nothing stale", () => {
  const longer = {
    ...dutch,
    roles: [
      { id: "brug", name: "De brug" },
      { id: "gids", name: "De gids" },
    ],
  };
  expect(problemsIn(longer, translation(good), all, "ar")).toEqual(["missing: roles.brug.name"]);
});
