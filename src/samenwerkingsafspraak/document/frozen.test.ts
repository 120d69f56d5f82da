import { describe, expect, test } from "vitest";
import { hashOf } from "../../lib/ids.ts";
import { agreementLetter } from "./agreementLetter.ts";
import { contentSha256, sha256Of } from "./canonical.ts";
import { changesBetween } from "./changes.ts";
import { composeDocument, type DocumentLine } from "./document.ts";
import { agreed, complete, line, parts, wijkteam, withOneNo } from "./exampleParts.ts";
import { freeze, thaw } from "./frozen.ts";

describe("a frozen version", () => {
  const at = "2026-11-23T12:00:00.000Z";

  test("holds the whole document, and its hash proves it, however the database orders the keys", () => {
    const { content, sha256, scheme } = freeze(agreed(), at);
    const stored: unknown = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(content).toReversed())));
    const document = thaw({ content: stored, sha256, scheme });
    const progress = { day: "", lines: [] };
    const { sections } = content;
    expect(document).toEqual({
      ...agreed(),
      ...{ state: "adopted", adoptedAt: at, sha256, scheme: "rfc8785", sections, progress },
    });
    // How far things are is told beside it, and changes.
    expect(content).not.toHaveProperty("progress");
    expect(contentSha256(stored, "rfc8785")).toBe(sha256);
    expect(contentSha256({ ...content, title: "Anders" }, "rfc8785")).not.toBe(sha256);
  });

  test("has a hash by RFC 8785, which anybody can make of its content; one of before by its sorted keys", () => {
    const content = { 10: "tien", 9: "negen", é: 1e21, "€": [0.1, -0, true, null], z: "\u2028", a: { c: 1, b: "é" } };
    const canonical = '{"10":"tien","9":"negen","a":{"b":"é","c":1},"z":"\u2028","é":1e+21,"€":[0.1,0,true,null]}';
    expect(contentSha256(content, "rfc8785")).toBe(hashOf(canonical));
    expect(contentSha256(content, "sortedKeys")).toBe(sha256Of(content));
    expect(contentSha256(content, "sortedKeys")).not.toBe(hashOf(canonical));
  });

  test("says in one line to who checks it how its hash was made, and a concept does not", () => {
    const { content, ...frozen } = freeze(agreed(), at);
    expect(agreementLetter(thaw({ content, ...frozen })).mark.scheme).toContain("volgens RFC 8785");
    const before = { content, sha256: sha256Of(content), scheme: "SORTED_KEYS" as const };
    expect(agreementLetter(thaw(before)).mark.scheme).toContain("met de sleutels op alfabet");
    expect(agreementLetter(agreed()).mark.scheme).toBe("");
  });

  test("is read as well when its answers have a word that is no longer in use", () => {
    const { content } = freeze(agreed(), at);
    const assents = content.assents.map((assent) => ({ ...assent, answer: "an older word" }));
    const document = thaw({ content: { ...content, assents }, sha256: "", scheme: "RFC8785" });
    expect(document.assents.map(({ answer }) => answer)).toEqual(["discuss", "discuss"]);
  });

  test("of before it was kept without whom it was adopted keeps its hash, and says so by its answers", () => {
    const { withoutAssentOf: _, ...before } = freeze(withOneNo(), at).content;
    const document = thaw({ content: before, sha256: sha256Of(before), scheme: "SORTED_KEYS" });
    expect(document.withoutAssentOf).toMatchObject([
      { partner: "Vaders", side: "informal", answer: "disagree", reason: "Eerst de vergoeding", current: true },
    ]);
    expect(sha256Of(before)).not.toBe(freeze(withOneNo(), at).sha256);
    expect(document.sha256).toBe(sha256Of(before));
  });

  test("of before it said whose invitation it was and how to reach them keeps its hash, and names nobody", () => {
    const { host: _, dates: __, ...before } = freeze(agreed(), at).content;
    const document = thaw({ content: before, sha256: sha256Of(before), scheme: "SORTED_KEYS" });
    expect(document).toMatchObject({ host: null, dates: [], sha256: sha256Of(before), scheme: "sortedKeys" });
    const silent = { ...before, dates: [], host: { name: "Gemeente Rijnstad", contact: "" } };
    expect(thaw({ content: silent, sha256: sha256Of(silent), scheme: "SORTED_KEYS" }).host).toEqual(silent.host);
  });

  test("keeps without whose assent it was adopted, whatever their answers become", () => {
    const { content, sha256, scheme } = freeze(withOneNo(), at);
    expect(content.withoutAssentOf.map(({ partner }) => partner)).toEqual(["Vaders"]);
    expect(thaw({ content, sha256, scheme }).withoutAssentOf).toEqual(content.withoutAssentOf);
  });

  test("is what the next concept is compared with", () => {
    const first = complete();
    const { content } = freeze(agreed({ lines: first }), at);
    const goal = line("goal", { text: "Kinderen spelen buiten", sign: "" });
    const now = first.flatMap((each) => {
      if (each.kind === "meeting") return [{ ...each, fields: { text: "Elke week" } }];
      return each.kind === "whatif" ? [] : [each];
    });
    const next = composeDocument(
      parts({ lines: [...now, goal], version: 2, previous: content, title: "Samen verder" }),
    );
    expect(next.changes).toEqual([
      { section: "header", change: "changed", text: "Titel: Samen verder", before: "Titel: Samen op de Singel" },
      { section: "goals", change: "added", text: "Doel: Kinderen spelen buiten", before: null },
      {
        section: "lead",
        change: "changed",
        text: "Hoe vaak zien we elkaar? Elke week",
        before: "Hoe vaak zien we elkaar? Elke eerste maandag",
      },
      {
        section: "whatif",
        change: "removed",
        text: "Als het anders loopt: Het hangt op één persoon · Dan neemt een ander het over",
        before: "Als het anders loopt: Het hangt op één persoon · Dan neemt een ander het over",
      },
    ]);
  });

  test("does not differ from a text that was only put in another order or typed again", () => {
    const before = agreed();
    const again = agreed({ lines: complete().toReversed() });
    expect(changesBetween(before, again)).toEqual([]);
  });

  test("does not differ in how far an action was, which versions of before have among their words", () => {
    const fields = { what: "Sleutel regelen", who: "Wijkteam Noord", when: "2026-12-01" };
    const [key, old] = [line("action", fields), line("action", { ...fields, status: "open" })];
    const before = agreed({ lines: [{ ...old, id: key.id }] });
    const columns = ["Wat", "Wie (organisatie of functie)", "Wanneer klaar", "Stand"];
    const cells = ["Sleutel regelen", "Wijkteam Noord", "1 december 2026", "Nog te doen"];
    const signed = before.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) =>
        group.kind === "action" ? { ...group, columns, rows: group.rows.map((row) => ({ ...row, cells })) } : group,
      ),
    }));
    const now = (lines: DocumentLine[]) => changesBetween({ ...before, sections: signed }, agreed({ lines }));
    expect(now([key])).toEqual([]);
    const { who: _, ...owned } = { ...fields, owner: wijkteam.id };
    expect(now([{ ...key, fields: { ...owned, who: "de gezinswerker" } }])).toMatchObject([
      {
        before: "Afspraak: Sleutel regelen · Wijkteam Noord · 1 december 2026",
        text: "Afspraak: Sleutel regelen · Wijkteam Noord – de gezinswerker · 1 december 2026",
      },
    ]);
  });

  test("tells that a partner came, left or got another name", () => {
    const vaders = { id: "p-vaders", name: "Vaders", side: "informal" } as const;
    const renamed = { ...wijkteam, name: "Wijkteam Zuid" };
    const changes = changesBetween(agreed(), agreed({ partners: [renamed, vaders], lines: complete() }));
    expect(changes.filter(({ section }) => section === "parties")).toEqual([
      { section: "parties", change: "changed", text: "Wijkteam Zuid (formeel)", before: "Wijkteam Noord (formeel)" },
      { section: "parties", change: "added", text: "Vaders (informeel)", before: null },
      {
        section: "parties",
        change: "removed",
        text: "Moeders van de Singel (informeel)",
        before: "Moeders van de Singel (informeel)",
      },
    ]);
  });
});
