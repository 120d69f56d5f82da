import { describe, expect, test } from "vitest";
import { ASSENT_REASON_MOST, LINE_KINDS, lineForms } from "../../exercises/contract.ts";
import { isProblem } from "../../lib/errors.ts";
import { refusalIn } from "../../lib/refusals.ts";
import { parseAssent, parseLine } from "./schema.ts";
import { sectionForms } from "./sections.ts";

const context = { partnerIds: ["wijkteam", "moeders"], today: "2026-11-23" };
const parse = (kind: string, fields: unknown) => parseLine(kind, fields, context).fields;

function refused(kind: string, fields: unknown) {
  try {
    parse(kind, fields);
  } catch (problem) {
    if (isProblem(problem)) return { code: problem.code, fields: refusalIn("nl", problem).fields };
  }
  return null;
}

test("the reason of an answer may be as long as the forms say, and no longer", () => {
  const answer = (length: number) => ({ answer: "disagree", reason: "a".repeat(length), textSha256: "f".repeat(64) });
  expect(parseAssent(answer(ASSENT_REASON_MOST)).reason).toHaveLength(ASSENT_REASON_MOST);
  expect(() => parseAssent(answer(ASSENT_REASON_MOST + 1))).toThrow();
});

describe("the sections of the agreement", () => {
  test("are 17, and each kind of line has one place", () => {
    expect(sectionForms).toHaveLength(17);
    expect(lineForms.map(({ kind }) => kind).toSorted()).toEqual([...LINE_KINDS].toSorted());
    expect(sectionForms.flatMap(({ lines }) => lines)).toHaveLength(LINE_KINDS.length);
  });
});

describe("Hanna types a line", () => {
  test("and it is kept clean", () => {
    expect(parse("goal", { text: "  Ouders weten\u0000 de weg ", sign: "" })).toEqual({
      text: "Ouders weten de weg",
      sign: "",
    });
  });

  test("and what she leaves out stays empty", () => {
    expect(parse("action", { what: "Folder maken" })).toEqual({ what: "Folder maken", owner: "", who: "", when: "" });
    expect(parse("formalRole", { text: "Bewaker", owner: " ", reason: "" })).toEqual({
      text: "Bewaker",
      owner: "",
      reason: "",
    });
  });

  test("without words, and reads which field is still empty", () => {
    expect(refused("goal", { text: " ", sign: "" })).toEqual({
      code: "INVALID",
      fields: [{ path: "fields.text", message: "Vul dit nog in: Doel" }],
    });
    expect(refused("goal", {})?.fields).toEqual([{ path: "fields.text", message: "Vul dit nog in: Doel" }]);
  });

  test("with 10,000 characters, and reads that it is too long", () => {
    const [problem] = refused("goal", { text: "a".repeat(10_000) })?.fields ?? [];
    expect(problem).toEqual({
      path: "fields.text",
      message: "Je antwoord is te lang. Maak het hoogstens 600 tekens lang.",
    });
    expect(refused("goal", { text: "a".repeat(601) })?.fields).toEqual([problem]);
  });

  test("of emoji, Arabic words or words that look like HTML, and they stay as typed", () => {
    for (const text of ["👍", "نعم معًا", "<b>samen</b> & 'zo'"]) expect(parse("money", { text })).toEqual({ text });
  });

  test("with an evaluation in the past or today, and reads to choose a later day", () => {
    const problem = { path: "fields.date", message: "Kies een datum die nog moet komen." };
    expect(refused("evalDate", { date: "2026-11-22" })?.fields).toEqual([problem]);
    expect(refused("evalDate", { date: "2026-11-23" })?.fields).toEqual([problem]);
    expect(parse("evalDate", { date: "2026-11-24" })).toEqual({ date: "2026-11-24" });
  });

  test("with a day that does not exist, and reads so once", () => {
    expect(refused("evalDate", { date: "2027-02-30" })?.fields).toEqual([
      { path: "fields.date", message: "Kies een datum die bestaat." },
    ]);
    expect(refused("action", { what: "Bellen", when: "morgen" })?.fields).toMatchObject([{ path: "fields.when" }]);
  });

  test("without how far it is: that is told beside the text", () => {
    expect(refused("action", { what: "Bellen", status: "klaar" })?.code).toBe("INVALID");
    expect(refused("condition", { text: "Ruimte", met: "ja" })?.code).toBe("INVALID");
  });

  test("for an action that is done, and its day may have gone by", () => {
    expect(parse("action", { what: "Bellen", who: "Wijkteam", when: "2026-11-01" }).when).toBe("2026-11-01");
  });

  test("for an organisation that does not take part, and reads to choose one that does", () => {
    const problem = { message: "Kies een organisatie of groep die meedoet." };
    expect(refused("formalRole", { text: "Bewaker", owner: "gemeente", reason: "" })?.fields).toEqual([
      { path: "fields.owner", ...problem },
    ]);
    expect(parse("condition", { text: "Ruimte", owner: "moeders" }).owner).toBe("moeders");
  });

  test("with a choice that is not on the list, and reads so", () => {
    expect(refused("form", { text: "iets-anders" })?.fields).toEqual([
      { path: "fields.text", message: "Maak een keuze uit de lijst." },
    ]);
    expect(parse("form", { text: "over-de-drempel" })).toEqual({ text: "over-de-drempel" });
  });

  test("with unknown fields, a number, nothing at all or of an unknown kind, and it is refused in Dutch", () => {
    const unreadable = "Dit konden we niet lezen. Typ het nog een keer.";
    expect(refused("money", { text: "Niets", extra: "x" })?.fields).toEqual([{ path: "fields", message: unreadable }]);
    expect(refused("money", { text: 7 })?.fields).toEqual([{ path: "fields.text", message: unreadable }]);
    expect(refused("formalRole", { text: "Bewaker", owner: 7 })?.fields).toEqual([
      { path: "fields.owner", message: unreadable },
    ]);
    expect(refused("money", null)?.fields).toEqual([{ path: "fields", message: unreadable }]);
    expect(refused("wens", { text: "Niets" })?.fields).toMatchObject([{ path: "kind" }]);
  });
});
