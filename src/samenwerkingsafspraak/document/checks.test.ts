import { describe, expect, test } from "vitest";
import type { AgreementDocument } from "../../exercises/contract.ts";
import type { Told } from "../progress/beside.ts";
import { composeDocument, type GivenAssent } from "./document.ts";
import { agreed, complete, line, moeders, parts, wijkteam, withOneNo, yes } from "./exampleParts.ts";

const failing = ({ checks }: AgreementDocument, severity: "block" | "warn" = "block") =>
  checks.filter((check) => check.severity === severity && !check.ok).map(({ id, section }) => `${id} → ${section}`);

const without = (kind: string) => agreed({ lines: complete().filter((each) => each.kind !== kind) });
const instead = (kind: string, fields: Record<string, string>) =>
  agreed({ lines: [...complete().filter((each) => each.kind !== kind), line(kind, fields)] });

describe("the checks for Definitief", () => {
  test("all pass when everything is there and both sides agree", () => {
    expect(failing(agreed())).toEqual([]);
    expect(agreed().checks.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => `c${at + 1} block`),
      "c11 warn",
      "c12 warn",
      "c13 warn",
    ]);
  });

  test("block an empty agreement on all ten points", () => {
    expect(failing(composeDocument(parts({ lines: [] })))).toEqual([
      "c1 → goals",
      "c2 → shape",
      "c3 → roles",
      "c4 → conditions",
      "c5 → actions",
      "c6 → lead",
      "c7 → lead",
      "c8 → evaluation",
      "c9 → whatif",
      "c10 → consent",
    ]);
  });

  test.each([
    ["goal", "c1 → goals"],
    ["form", "c2 → shape"],
    ["shapeText", "c2 → shape"],
    ["formalRole", "c3 → roles"],
    ["informalRole", "c3 → roles"],
    ["condition", "c4 → conditions"],
    ["action", "c5 → actions"],
    ["leadParty", "c6 → lead"],
    ["backup", "c6 → lead"],
    ["meeting", "c7 → lead"],
    ["evalDate", "c8 → evaluation"],
    ["whatif", "c9 → whatif"],
  ])("block when %s is missing, and nothing else", (kind, check) => {
    expect(failing(without(kind))).toEqual([check]);
  });

  test("block half a line: a condition of nobody, an action without who or when, a pitfall without an answer", () => {
    expect(failing(instead("condition", { text: "Ruimte", owner: "" }))).toEqual(["c4 → conditions"]);
    expect(failing(instead("condition", { text: "Ruimte", owner: "p-vertrokken" }))).toEqual(["c4 → conditions"]);
    expect(failing(instead("action", { what: "Bellen", who: "", when: "2026-12-01" }))).toEqual(["c5 → actions"]);
    expect(failing(instead("action", { what: "Bellen", who: "Wijkteam", when: "" }))).toEqual(["c5 → actions"]);
    expect(failing(instead("whatif", { risk: "Ruzie", response: "" }))).toEqual(["c9 → whatif"]);
  });

  test("block where the only action does not go on, and not where it was done", () => {
    const only = line("action", { what: "Bellen", owner: wijkteam.id, when: "2026-12-01" });
    const lines = [...complete().filter(({ kind }) => kind !== "action"), only];
    const at = "2026-12-03T10:00:00.000Z";
    const told = (state: "done" | "dropped"): Told => new Map([[only.id, { state, at }]]);
    expect(failing(agreed({ lines, told: told("dropped") }))).toEqual(["c5 → actions"]);
    expect(failing(agreed({ lines, told: told("done") }))).toEqual([]);
  });

  test("ask of an action who does it: a partner that takes part, or somebody in words", () => {
    const owned = (owner: string, who = "") =>
      failing(instead("action", { what: "Bellen", owner, who, when: "2026-12-01" }));
    expect(owned(wijkteam.id)).toEqual([]);
    expect(owned("", "De huismeester")).toEqual([]);
    expect(owned("p-vertrokken")).toEqual(["c5 → actions"]);
  });

  test("block an evaluation that is today or has gone by", () => {
    expect(failing(agreed({ today: "2027-05-31" }))).toEqual([]);
    expect(failing(agreed({ today: "2027-06-01" }))).toEqual(["c8 → evaluation"]);
  });

  test("block while one side is not there, or has not agreed to this very text", () => {
    const { textSha256 } = composeDocument(parts());
    const only = (...assents: GivenAssent[]) => failing(composeDocument(parts({ assents })));
    expect(failing(agreed({ partners: [wijkteam] }))).toContain("c10 → parties");
    expect(only(yes(wijkteam.id, textSha256))).toEqual(["c10 → consent"]);
    expect(only(yes(wijkteam.id, textSha256), yes(moeders.id, "0".repeat(64)))).toEqual(["c10 → consent"]);
    expect(only(yes(wijkteam.id, textSha256), { ...yes(moeders.id, textSha256), answer: "discuss" })).toEqual([
      "c10 → consent",
    ]);
  });

  test("do not block on one partner that does not agree yet, and its answer stays in view", () => {
    const document = withOneNo();
    expect(failing(document)).toEqual([]);
    expect(document.assents.at(-1)).toMatchObject({
      partnerId: "p-vaders",
      answer: "disagree",
      reason: "Eerst de vergoeding",
    });
  });

  test("warn when all actions are with one side", () => {
    expect(failing(agreed(), "warn")).not.toContain("c11 → actions");
    const all = (who: string) => instead("action", { what: "Bellen", who, when: "2026-12-01" });
    for (const who of ["Moeders van de Singel", "de informele kant", "Coördinator wijkteam noord"]) {
      expect(failing(all(who), "warn")).toContain("c11 → actions");
    }
    for (const who of ["Wijkteam Noord en Moeders van de Singel", "Samen", "De huismeester"]) {
      expect(failing(all(who), "warn")).not.toContain("c11 → actions");
    }
    const owned = instead("action", {
      what: "Bellen",
      owner: wijkteam.id,
      who: "samen met de moeders",
      when: "2026-12-01",
    });
    expect(failing(owned, "warn")).toContain("c11 → actions");
  });

  test("warn, at its section, when a line looks like it is about a family", () => {
    expect(failing(agreed(), "warn").join()).not.toContain("c12");
    expect(failing(instead("goal", { text: "Familie Jansen vindt hulp", sign: "" }), "warn")).toContain("c12 → goals");
  });

  test("warn about what makes it better: reason, contacts, strengths, trust, how to evaluate", () => {
    const better = [
      line("reason", { text: "Ouders weten de weg niet" }),
      line("contact", { partner: wijkteam.id, text: "De coördinator" }),
      line("contact", { partner: moeders.id, text: "De voorzitter" }),
      line("formalStrength", { text: "Kennis van de wet" }),
      line("informalStrength", { text: "Vertrouwen van ouders" }),
      line("confidentiality", { text: "Niets zonder toestemming" }),
      line("evalHow", { text: "Samen aan tafel" }),
    ];
    const missing = (at: number) =>
      failing(agreed({ lines: [...complete(), ...better.toSpliced(at, 1)] }), "warn").join();
    expect(failing(agreed({ lines: [...complete(), ...better] }), "warn")).toEqual([]);
    expect(better.map((_, at) => missing(at))).toEqual([
      "c13 → why",
      "c13 → parties",
      "c13 → parties",
      "c13 → contributions",
      "c13 → contributions",
      "c13 → trust",
      "c13 → evaluation",
    ]);
  });

  describe("say what is missing, and nothing else", () => {
    const said = ({ checks }: AgreementDocument, id: string) => checks.find((check) => check.id === id)?.text;

    test("in sentences that say what to do, where nothing is there", () => {
      const { checks } = composeDocument(parts({ lines: [] }));
      expect(checks.filter(({ severity }) => severity === "block").map(({ text }) => text)).toEqual([
        "Zet er minstens één doel in.",
        "Kies een vorm van samenwerking. Schrijf in gewone woorden hoe het er in het echt uitziet.",
        "Zet er van elke kant minstens één rol in.",
        "Zet er minstens één voorwaarde in, met wie die regelt.",
        "Zet er minstens één afspraak in: wat, wie en wanneer.",
        "Vul in wie de regie heeft. Vul in wie het overneemt.",
        "Vul in hoe vaak jullie elkaar zien.",
        "Kies een datum voor de evaluatie.",
        "Zet er minstens één valkuil in, met wat jullie dan doen.",
        "Van geen van beide kanten is er al een akkoord op deze tekst.",
      ]);
    });

    test("never that something is there which is not: a warning names what is not filled in", () => {
      const also = [line("reason", { text: "x" }), line("contact", { partner: wijkteam.id, text: "De coördinator" })];
      expect(said(agreed(), "c13")).toBe(
        "Nog niet ingevuld: aanleiding, aanspreekpunt, kracht van beide kanten, wat jullie wel en niet delen over gezinnen en hoe jullie evalueren.",
      );
      expect(said(agreed({ lines: [...complete(), ...also] }), "c13")).toBe(
        "Nog niet ingevuld: aanspreekpunt (bij 1 van 2), kracht van beide kanten, wat jullie wel en niet delen over gezinnen en hoe jullie evalueren.",
      );
      expect(said(agreed({ lines: [] }), "c11")).toBe("Er zijn nog geen afspraken om te verdelen.");
    });

    test.each([
      ["c2", without("form"), "Kies een vorm van samenwerking."],
      ["c3", without("informalRole"), "Zet er minstens één rol van de informele kant in."],
      ["c4", instead("condition", { text: "Ruimte", owner: "" }), "Zet bij minstens één voorwaarde wie die regelt."],
      [
        "c5",
        instead("action", { what: "Bellen", who: "", when: "" }),
        "Vul bij de afspraak “Bellen” nog in: wie en wanneer.",
      ],
      ["c6", without("backup"), "Vul in wie het overneemt."],
      [
        "c8",
        agreed({ today: "2027-06-01" }),
        "De datum van de evaluatie is voorbij. Kies een datum die nog moet komen.",
      ],
      [
        "c9",
        instead("whatif", { risk: "Ruzie", response: "" }),
        "Schrijf bij minstens één valkuil wat jullie dan doen.",
      ],
      ["c10", agreed({ partners: [wijkteam] }), "Van de informele kant doet nog niemand mee."],
    ])("%s, where only a part is missing", (id, document, text) => {
      expect(said(document, id)).toBe(text);
    });

    test("of a family only in which section, for the wall shows it too", () => {
      const named = instead("goal", { text: "Familie Jansen vindt hulp", sign: "" });
      expect(said(named, "c12")).toBe(
        "Bij “Doelen” lijkt een naam, adres of verhaal van een gezin te staan. Haal dat weg.",
      );
    });

    test("and what is in order says that it is", () => {
      for (const { ok, text } of agreed().checks.slice(0, 10)) expect(ok && text.length > 0).toBe(true);
      expect(said(agreed(), "c10")).toBe(
        "Van beide kanten doet iemand mee, en van elke kant is minstens één organisatie of groep akkoord.",
      );
    });
  });
});
