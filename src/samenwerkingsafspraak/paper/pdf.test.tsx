import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { type AgreementLetter, agreementLetter } from "../document/agreementLetter.ts";
import { exampleConcept, exampleDocument } from "../document/exampleDocument.ts";
import { AgreementPage } from "../page/AgreementPage.tsx";
import { agreementFileName, agreementPdf } from "./pdf.ts";
import { opened, pageTexts, squeezed, structure, withLine } from "./pdfPages.fixture.ts";

describe("the PDF that Hanna's municipality files", () => {
  test("has a title, a language and tags, and shows its title in the window", async () => {
    const pdf = await opened(exampleDocument);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "Samenwerkingsafspraak: Samen opvoeden in Bospolder", Language: "nl-NL" });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  test("says of itself that it is PDF/UA-1", async () => {
    const { metadata } = await (await opened(exampleDocument)).getMetadata();
    expect(metadata?.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  test("has a bookmark for each of the seventeen sections", async () => {
    const [letter] = await (await opened(exampleDocument)).getOutline();
    const titles = (letter?.items ?? []).map(({ title }: { title: string }) => title);
    for (const { number, title } of exampleDocument.sections) expect(titles).toContain(`${number} ${title}`);
  });

  test("is built of headings, lists and tables with header cells", async () => {
    const roles = (await structure(exampleDocument)).map(({ role }) => role);
    for (const role of ["H1", "H2", "H3", "L", "LI", "LBody", "Table", "TH", "TD", "Figure"])
      expect(roles).toContain(role);
  });

  test("tells who cannot see the boom what hangs in it", async () => {
    const figures = (await structure(exampleDocument)).filter(({ role }) => role === "Figure");
    expect(figures.map(({ alt }) => alt)).toEqual([expect.stringContaining("Vruchten = onze doelen: Ouders vinden")]);
    expect(figures[0]?.alt).toContain("Wortels = onze kracht: Zij weten welke hulp er is");
  });

  test("carries its version, the first twelve characters of its hash and the page on every page", async () => {
    const pages = await pageTexts(exampleDocument);
    const mark = exampleDocument.sha256?.slice(0, 12);
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(`versie 2 · kenmerk ${mark}`);
      expect(text).toContain(`pagina ${at + 1} van ${pages.length}`);
    }
    expect(pages.at(-1)).toContain(exampleDocument.sha256);
  });

  test("says on its first page without whose assent it was adopted, and why", async () => {
    const [first = ""] = await pageTexts(exampleDocument);
    const said = squeezed(first);
    for (const words of [
      "Vastgesteld zonder akkoord van:",
      "Wijkteam Bospolder (formeel): gaf nog geen antwoord.",
      "het antwoord op een eerdere tekst was: akkoord.",
      "moet het nog voorleggen.",
    ])
      expect(said).toContain(squeezed(words));
    const agreed = { ...exampleDocument, withoutAssentOf: [] };
    expect((await pageTexts(agreed)).join(" ")).not.toContain("Vastgesteld zonder");
  });

  test("is the same file each time it is asked for", async () => {
    const [first, second] = [await agreementPdf(exampleDocument), await agreementPdf(exampleDocument)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe("a concept", () => {
  test("says CONCEPT in its title, on every page and in its file's name", async () => {
    const { info } = await (await opened(exampleConcept)).getMetadata();
    expect(info).toMatchObject({ Title: "CONCEPT – Samenwerkingsafspraak: Samen opvoeden in Bospolder" });
    for (const page of await pageTexts(exampleConcept)) expect(page).toContain("CONCEPT");
    expect(agreementFileName(exampleConcept)).toBe(
      "samenwerkingsafspraak-bospolder-tussendijken-2026-11-23-v1-CONCEPT.pdf",
    );
  });

  test("a text that was only proposed is still a concept, an evaluated one is not", async () => {
    expect((await pageTexts({ ...exampleConcept, state: "proposed" })).join()).toContain("CONCEPT");
    expect((await pageTexts({ ...exampleDocument, state: "evaluated" })).join()).not.toContain("CONCEPT");
    expect(agreementFileName({ ...exampleDocument, state: "stopped" })).toBe(
      "samenwerkingsafspraak-bospolder-tussendijken-2026-11-23-v2.pdf",
    );
  });
});

describe("the printer of PDFs", () => {
  const text = { ...exampleDocument, area: "Nieuw Crooswijk" };

  test("works in a thread of its own: whoever asks something else meanwhile is answered", async () => {
    let answered = 0;
    const others = setInterval(() => {
      answered += 1;
    }, 1);
    await agreementPdf(text);
    clearInterval(others);
    expect(answered).toBeGreaterThan(0);
  });

  test("gives a whole group that opens the same text at once the same, to each as its own", async () => {
    const all = await Promise.all(Array.from({ length: 60 }, () => agreementPdf(text)));
    expect(new Set(all.map((pdf) => Buffer.from(pdf).toString("base64"))).size).toBe(1);
    expect(new Set(all.map(({ buffer }) => buffer)).size).toBe(60);
  });

  test("that falls over on one text prints the next", async () => {
    const none = JSON.parse("{}");
    await expect(agreementPdf(none)).rejects.toThrow();
    expect((await agreementPdf({ ...text, area: "Kralingen" })).length).toBeGreaterThan(1_000);
  });
});

describe("whatever people typed", () => {
  test("words in Arabic, Ukrainian and Tigrinya and emoji can be read back", async () => {
    const text = squeezed((await pageTexts(exampleDocument)).join(" "));
    for (const words of ["الحي", "підтримка", "ንሰምዕ", "🙂", "👍🏽", "✊"]) expect(text).toContain(words);
  });

  test("a letter that no font has becomes a visible sign", async () => {
    const pages = (await pageTexts({ ...exampleDocument, title: "Samen 𓀀 doen" })).join();
    expect(pages).toContain("Samen \uFFFD doen");
    expect(pages).toContain("een letter die we niet kunnen drukken: U+13000");
  });

  test("markup stays plain text", async () => {
    const title = '#import "x": * <b>vet</b> \\ $x$ _a_ [c]';
    expect((await pageTexts({ ...exampleDocument, title })).join()).toContain(title);
  });

  test("no text whatever stops the export", { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 6, maxLength: 6 }), async (texts) => {
        expect((await agreementPdf(filledWith(texts))).length).toBeGreaterThan(1000);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  test("no character whatever stops the export, alone or between letters, marks and emoji", {
    timeout: 120_000,
  }, async () => {
    const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
    const assigned = all.filter((character) => /[^\p{Cn}\p{Co}\p{Lo}]|[\u0590-\u1380]|\p{DI}/u.test(character));
    for (let at = 0; at < assigned.length; at += 5000) {
      const some = assigned.slice(at, at + 5000);
      await agreementPdf(withLine(some.map((character) => `${character} a${character}🙂${character}ع`).join(" ")));
    }
  });
});

describe("the page and the PDF", () => {
  test.each([exampleDocument, exampleConcept])("say the same", async (document) => {
    const page = squeezed(
      renderToStaticMarkup(<AgreementPage document={document} pictureHref={String} />)
        .replace(/<[^>]+>/g, " ")
        .replaceAll("&#x27;", "'")
        .replaceAll("&amp;", "&"),
    );
    const pdf = squeezed((await pageTexts(document)).join(" "));
    for (const words of wordsOf(agreementLetter(document)).filter((text) => !/[\u0600-\u06FF]/.test(text))) {
      expect(page).toContain(squeezed(words));
      expect(pdf).toContain(squeezed(words));
    }
  });

  test("keep the same order", async () => {
    const page = squeezed(
      renderToStaticMarkup(<AgreementPage document={exampleDocument} pictureHref={String} />).replace(/<[^>]+>/g, " "),
    );
    const titles = exampleDocument.sections.map(({ number, title }) => squeezed(`${number} ${title}`));
    expect(titles.map((title) => page.indexOf(title))).toEqual(
      titles.map((title) => page.indexOf(title)).toSorted((a, b) => a - b),
    );
  });
});

test("the name of the file is plain, whatever the place is called", () => {
  expect(agreementFileName({ ...exampleDocument, area: "Oud-Crooswijk / 's-Gravenzande é" })).toBe(
    "samenwerkingsafspraak-oud-crooswijk-s-gravenzande-e-2026-11-23-v2.pdf",
  );
  expect(agreementFileName({ ...exampleDocument, area: "الحي" })).toBe("samenwerkingsafspraak-wijk-2026-11-23-v2.pdf");
});

const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
const anything = fc.oneof(
  fc.string({ unit: character, maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."aع\u064B\u0301\u200D\uFE0F\u20E3🙂🏽👍\u1AB0\u08FDሰї\n\t\uD83D\u202E#*[\\$"),
    maxLength: 60,
  }),
);

/** A short agreement with these texts in all its places. */
function filledWith(texts: string[]): AgreementDocument {
  const at = (place: number) => texts[place % texts.length] ?? "";
  const [partner] = exampleDocument.partners;
  const rows = texts.map((text, row) => ({
    id: String(row),
    cells: [text, at(row + 1)],
    fields: {},
    support: { formal: row, informal: 1 },
    sourceCount: 1,
  }));
  return {
    ...exampleDocument,
    title: at(0),
    area: at(1),
    partners: [{ id: "een", side: "formal", ...partner, name: at(2), contact: at(3) }],
    sections: [
      { id: "parties", number: 2, title: at(4), groups: [] },
      {
        id: "goals",
        number: 4,
        title: at(5),
        groups: [
          { kind: "goal", label: at(1), columns: [at(2), at(3)], rows },
          { kind: "formalNeed", label: at(2), columns: [at(2)], rows },
        ],
      },
      { id: "consent", number: 17, title: at(0), groups: [] },
    ],
    assents: [{ partnerId: "een", answer: "disagree", reason: at(4), at: at(5), current: false }],
    withoutAssentOf: [
      { partnerId: "een", partner: at(2), side: "formal", answer: "disagree", reason: at(4), current: false },
    ],
    changes: [{ section: "goals", change: "changed", text: at(0), before: at(1) }],
  };
}

/** Everything that a reader of the letter reads, one text at a time. */
function wordsOf(letter: AgreementLetter): string[] {
  const { footer: _, fullTitle: __, tree, ...read } = letter;
  return [...strings(read), tree.heading, ...tree.parts.flatMap((part) => [part.label])];
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ["id", "side", "part", "answer"].includes(key) ? [] : strings(part),
  );
}

test("how far things are stands on a page of its own, after all that was agreed", async () => {
  const lineId = exampleDocument.sections.flatMap(({ groups }) => groups).find(({ kind }) => kind === "action")
    ?.rows[0]?.id;
  const told = { lineId: lineId ?? "", state: "done" as const, text: "Klaar", at: "2027-01-01T10:00:00.000Z" };
  const pages = await pageTexts({ ...exampleDocument, progress: { day: "2027-03-01", lines: [told] } });
  expect(pages).toHaveLength((await pageTexts(exampleDocument)).length + 1);
  const last = squeezed(pages.at(-1) ?? "");
  expect(last).toMatch(/^Hoehetervoorstaatop1maart2027/);
  expect(last).toContain(squeezed("Klaar (sinds 1 januari 2027)"));
});
