import { describe, expect, test } from "vitest";
import { composeDocument, type DocumentParts } from "./document.ts";
import { complete, line, moeders, parts, wijkteam, yes } from "./exampleParts.ts";
import { freeze, thaw } from "./frozen.ts";

describe("the document", () => {
  test("has 17 sections, with a group for every kind of line, also where nothing is agreed yet", () => {
    const document = composeDocument(parts({ lines: [] }));
    expect(document.sections.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
    expect(document.sections.flatMap(({ groups }) => groups)).toHaveLength(34);
    expect(document.sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))).toEqual([]);
  });

  test("reads in words: partners by name, days in Dutch, choices by their label", () => {
    const document = composeDocument(parts());
    const cells = (kind: string) =>
      document.sections
        .flatMap(({ groups }) => groups)
        .find((group) => group.kind === kind)
        ?.rows.map((row) => row.cells);
    expect(cells("formalRole")).toEqual([["Bewaker", "Wijkteam Noord", ""]]);
    expect(cells("condition")).toEqual([["Een vaste ruimte", "Wijkteam Noord"]]);
    expect(cells("action")?.[0]).toEqual(["Sleutel regelen", "Wijkteam Noord", "1 december 2026"]);
    expect(cells("form")).toEqual([["Over de drempel"]]);
  });

  test("names the pictures that are kept with it, in its hash too, and is without them what it was before there were any", () => {
    const picture = (lineId: string, sha256: string) =>
      ({ lineId, sha256, kind: "photo", width: 4, height: 3, alt: "Een tafel" }) as const;
    const [first, second] = [line("vision", { text: "Een brug" }), line("vision", { text: "Een tafel" })];
    const plain = composeDocument(parts({ lines: [first, second] }));
    const both = composeDocument(
      parts({
        lines: [
          { ...first, pictures: [picture(first.id, "b")] },
          { ...second, pictures: [picture(second.id, "a")] },
        ],
      }),
    );
    expect(plain).not.toHaveProperty("pictures");
    expect(composeDocument(parts({ lines: [{ ...first, pictures: [] }, second] }))).toEqual(plain);
    expect(both.pictures?.map(({ sha256 }) => sha256)).toEqual(["b", "a"]);
    expect(Object.keys(both).at(-1)).toBe("pictures");
    expect(both.textSha256).not.toBe(plain.textSha256);
    const { content, ...hashes } = freeze(both, "2026-12-01T10:00:00.000Z");
    expect(thaw({ content: JSON.parse(JSON.stringify(content)), ...hashes }).pictures).toEqual(both.pictures);
    expect(freeze(plain, "2026-12-01T10:00:00.000Z").sha256).not.toBe(hashes.sha256);
  });

  test("says who does an action together: the partner, and who of it; or what somebody typed", () => {
    const whoIs = (fields: Record<string, string>) => {
      const action = line("action", { what: "Bellen", when: "", ...fields });
      const { sections } = composeDocument(parts({ lines: [action] }));
      return sections.flatMap(({ groups }) => groups).find(({ kind }) => kind === "action")?.rows[0]?.cells[1];
    };
    expect(whoIs({ owner: wijkteam.id, who: "de gezinswerker" })).toBe("Wijkteam Noord – de gezinswerker");
    expect(whoIs({ owner: wijkteam.id, who: "" })).toBe("Wijkteam Noord");
    // As it was before partners could be chosen.
    expect(whoIs({ who: "De huismeester", status: "open" })).toBe("De huismeester");
  });

  test("has how far things are beside its text: of every action and condition, and in no hash", () => {
    const at = "2026-12-03T10:00:00.000Z";
    const key = line("action", { what: "Sleutel regelen", owner: wijkteam.id, who: "", when: "" });
    const lines = [key, line("condition", { text: "Een ruimte", owner: "" }), line("goal", { text: "Eten" })];
    const before = composeDocument(parts({ lines }));
    const after = composeDocument(parts({ lines, told: new Map([[key.id, { state: "done", at }]]) }));
    expect(before.progress.lines.map(({ text, at: since }) => [text, since])).toEqual([
      ["Nog niet geregeld", null],
      ["Nog te doen", null],
    ]);
    expect(after.progress.lines.at(-1)).toEqual({ lineId: key.id, state: "done", text: "Klaar", at });
    expect(after.textSha256).toBe(before.textSha256);
    expect({ ...after, progress: before.progress, checks: before.checks }).toEqual(before);
  });

  test("knows until when it holds and who is the contact of each partner", () => {
    const document = composeDocument(
      parts({
        lines: [
          line("validUntil", { date: "2027-11-23" }),
          line("contact", { partner: moeders.id, text: "De voorzitter" }),
        ],
      }),
    );
    expect(document.validUntil).toBe("2027-11-23");
    expect(document.partners.map(({ contact }) => contact)).toEqual(["", "De voorzitter"]);
  });
});

describe("the text that an answer goes with", () => {
  const hash = (more: Partial<DocumentParts> = {}) => composeDocument(parts(more)).textSha256;

  test("stays the same when somebody supports a line, answers, or when a line is typed again word for word", () => {
    const supported = complete().map((each) => ({ ...each, support: { formal: 3, informal: 2 }, sourceCount: 4 }));
    expect(hash({ lines: supported, assents: [yes(moeders.id, hash())], version: 2, state: "proposed" })).toBe(hash());
  });

  test("changes with every word, with the order of lines and the title", () => {
    const reworded = complete().map((each) =>
      each.kind === "meeting" ? { ...each, fields: { text: "Elke maand" } } : each,
    );
    const actions = complete().toReversed();
    const hashes = [hash(), hash({ lines: reworded }), hash({ lines: actions }), hash({ title: "Anders" })];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test("stays the same when a partner comes in, or gets another name or side", () => {
    const renamed = { ...moeders, name: "Moeders en vaders", side: "formal" } as const;
    expect(hash({ partners: [wijkteam] })).toBe(hash());
    expect(hash({ partners: [wijkteam, renamed] })).toBe(hash());
  });

  test("tells which answers were given to an earlier text", () => {
    const document = composeDocument(parts({ assents: [yes(moeders.id, hash()), yes(wijkteam.id, "0".repeat(64))] }));
    expect(document.assents.map(({ partnerId, current }) => [partnerId, current])).toEqual([
      [wijkteam.id, false],
      [moeders.id, true],
    ]);
  });
});
