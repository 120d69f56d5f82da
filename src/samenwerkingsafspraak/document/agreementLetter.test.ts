import { describe, expect, test } from "vitest";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { agreementLetter } from "./agreementLetter.ts";
import { exampleConcept, exampleDocument } from "./exampleDocument.ts";

describe("the letter of an agreement", () => {
  test("puts Hanna's partners side by side, each on its own side", () => {
    const [formal, informal] = agreementLetter(exampleDocument).sides;
    expect(formal?.partners.map(({ name }) => name)).toEqual(["Wijkteam Bospolder", "Welzijn Delfshaven"]);
    expect(informal?.partners[0]).toEqual({ name: "Vrouwennetwerk Aan Tafel", contact: "Aanspreekpunt: voorzitter" });
  });

  test("says at the top without whose assent a text was adopted, but of no concept", () => {
    const { without } = agreementLetter(exampleDocument);
    expect(without.heading).toBe("Vastgesteld zonder akkoord van:");
    expect(without.lines.map(({ name, text }) => `${name} ${text}`)).toEqual([
      "Wijkteam Bospolder (formeel): gaf nog geen antwoord.",
      "Vrouwennetwerk Aan Tafel (informeel): gaf op deze tekst nog geen antwoord; het antwoord op een eerdere tekst was: akkoord.",
      expect.stringMatching(/ \(informeel\): moet het nog voorleggen\.$/),
    ]);
    expect(without.lines.at(-1)?.reason).toMatch(/^Reden: ./);
    expect(agreementLetter(exampleConcept).without).toEqual({ heading: "", lines: [] });
  });

  test("says a contact and the end of validity once", () => {
    const { facts, sections } = agreementLetter(exampleDocument);
    expect(facts).toContainEqual({ label: "Geldig tot", text: "1 december 2027" });
    expect(sections.filter(({ id }) => id === "header" || id === "parties").flatMap(({ groups }) => groups)).toEqual(
      [],
    );
  });

  test("says each of two contacts of one partner once", () => {
    const partners = exampleDocument.partners.map((partner) => ({
      ...partner,
      contact: `${partner.contact}, en nog iemand`,
    }));
    const { sides, sections } = agreementLetter({ ...exampleDocument, partners });
    expect(sides[0]?.partners[1]?.contact).toBe("Aanspreekpunt: opbouwwerker, en nog iemand");
    expect(sections.find(({ id }) => id === "parties")?.groups).toEqual([]);
  });

  test("keeps a contact that stands with no partner", () => {
    const partners = exampleDocument.partners.map((partner) => ({ ...partner, contact: "" }));
    const parties = agreementLetter({ ...exampleDocument, partners }).sections.find(({ id }) => id === "parties");
    expect(parties?.groups[0]?.rows).toHaveLength(4);
  });

  test("says where nothing was agreed yet", () => {
    const { sections } = agreementLetter(exampleDocument);
    expect(sections.filter(({ empty }) => empty).map(({ id }) => id)).toEqual(["voice"]);
  });

  test("gives the support of both sides in words, and none where nobody was asked", () => {
    const goals = agreementLetter(exampleDocument).sections.find(({ id }) => id === "goals");
    expect(goals?.groups[0]?.rows[0]?.support).toBe("4 formeel, 5 informeel");
    const unasked = exampleDocument.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({ ...row, support: { formal: 0, informal: 0 } })),
      })),
    }));
    expect(agreementLetter({ ...exampleDocument, sections: unasked }).supportMeaning).toBe("");
  });

  test("what is final shows support only where both sides stand behind a line, a concept only those who do", () => {
    const onlyInformal = exampleDocument.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({ ...row, support: { formal: 0, informal: 1 } })),
      })),
    }));
    const supports = (document: typeof exampleDocument) =>
      agreementLetter(document).sections.flatMap(({ groups }) =>
        groups.flatMap(({ rows }) => rows.map(({ support }) => support)),
      );
    expect(new Set(supports({ ...exampleDocument, sections: onlyInformal }))).toEqual(new Set([""]));
    expect(supports({ ...exampleConcept, sections: onlyInformal })).toContain("1 informeel");
  });

  test("explains the form of the cooperation in a sentence", () => {
    const shape = agreementLetter(exampleDocument).sections.find(({ id }) => id === "shape");
    expect(shape?.groups[0]?.rows[0]?.cells[0]).toMatch(/^Versterken van de 'veilige ruimte': .+\.$/);
  });

  test("is written by those whose agreement it is", () => {
    const { explanation } = agreementLetter(exampleDocument);
    expect(explanation).toContain("wij samen hebben afgesproken");
    expect(JSON.stringify(agreementLetter(exampleDocument))).not.toMatch(/jullie/i);
  });

  test("says in short the goals, three steps that are still to be done, the earliest first, and the evaluation", () => {
    const action = (what: string, when: string, status: string) => ({
      id: what,
      cells: [what, "", when, ""],
      fields: { what, when, status },
      support: { formal: 0, informal: 0 },
      sourceCount: 0,
    });
    const rows = [
      action("Ooit", "", "open"),
      action("Laatst", "2027-05-01", "open"),
      action("Gedaan", "2026-01-01", "klaar"),
      action("Eerst", "2026-12-01", "bezig"),
      action("Dan", "2027-01-01", "open"),
    ];
    const sections = [
      {
        id: "actions",
        number: 11,
        title: "",
        groups: [{ kind: "action" as const, label: "", columns: ["", "", "", ""], rows }],
      },
    ];
    const steps = (document: AgreementDocument) =>
      agreementLetter(document).summary.points.map(({ lines }) => lines.map((line) => line.split(",")[0]));
    // As it was signed, whatever was done since.
    const told = {
      day: "2027-01-01",
      lines: [{ lineId: "Eerst", state: "done" as const, text: "Klaar", at: "2027-01-01T11:00:00.000Z" }],
    };
    expect(steps({ ...exampleDocument, sections, progress: told })).toEqual([["Eerst", "Dan", "Laatst"]]);
    // A concept has nothing of it in its text, and says what is still to be done now.
    expect(steps({ ...exampleConcept, sections, progress: told })).toEqual([["Gedaan", "Dan", "Laatst"]]);
    expect(agreementLetter({ ...exampleDocument, sections: [] }).summary).toEqual({ heading: "", points: [] });
  });

  test("tells Bea's answer, that it was to an earlier text, and who did not answer yet", () => {
    const answers = Object.fromEntries(
      agreementLetter(exampleDocument).assents.map((assent) => [assent.partner, assent]),
    );
    expect(answers["Vrouwennetwerk Aan Tafel"]).toMatchObject({
      answerText: "Akkoord",
      date: "Gegeven op 23 november 2026",
      outdated: expect.stringMatching(/eerdere/),
    });
    expect(answers["Wijkteam Bospolder"]).toMatchObject({ answer: "none", answerText: "Nog geen antwoord" });
  });

  test("tells what changed since the version before, with what stood there", () => {
    const { heading, table } = agreementLetter(exampleDocument).changes;
    expect(heading).toBe("Wat is er anders dan in versie 1?");
    expect(table.rows[1]?.cells).toEqual([
      "12. Regie en overleg",
      "Anders",
      expect.stringContaining("\nEerst stond er: Elke zes weken."),
    ]);
    expect(agreementLetter(exampleConcept).changes.heading).toBe("");
  });

  test("hangs the lines in the boom, both sides by turns, and says how many more there are", () => {
    const roots = agreementLetter(exampleDocument).tree.parts.find(({ id }) => id === "wortels");
    expect(roots?.label).toBe("Wortels = onze kracht");
    expect(roots?.items[0]).toMatch(/^Zij weten welke hulp/);
    expect(roots?.items[1]).toMatch(/^Zij spreken de taal/);
    expect(roots?.more).toBe("en nog 4");
    for (const { items } of agreementLetter(exampleDocument).tree.parts)
      for (const item of items) expect(item).not.toContain("…");
  });
});
