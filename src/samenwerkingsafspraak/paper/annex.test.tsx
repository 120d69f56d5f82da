import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { jpegOf } from "../../contributions/photos/photos.fixture.ts";
import { PLACES, STAMP_IDS } from "../../exercises/kit/drawing/drawn.ts";
import { exampleDocument } from "../document/exampleDocument.ts";
import { AgreementPage } from "../page/AgreementPage.tsx";
import { drawnSvg } from "../pictures/drawnSvg.ts";
import type { PictureFile } from "../pictures/reads.ts";
import { pageTexts, structure } from "./pdfPages.fixture.ts";

test("the agreement shows in an annex what was drawn and photographed, and tells it who cannot see it", async () => {
  const picture = { lineId: "x", width: 1000, height: 1000, alt: "Een 學 brug" };
  const pictures = [
    { ...picture, sha256: "aa", kind: "drawing" as const },
    { ...picture, sha256: "bb", kind: "photo" as const, width: 300, height: 900, alt: "Een tafel" },
  ];
  const files = new Map<string, PictureFile>([
    [
      "aa",
      {
        type: "image/svg+xml",
        bytes: new TextEncoder().encode(drawnSvg({ strokes: "soil.thick.0a0ab0b0", stamps: { 5: "sun" } })),
      },
    ],
    ["bb", { type: "image/jpeg", bytes: new Uint8Array(await jpegOf(300, 900)) }],
  ]);
  const document = { ...exampleDocument, pictures };
  const figures = (await structure(document, files)).filter(({ role }) => role === "Figure");
  expect(figures.map(({ alt }) => alt).slice(1)).toEqual(["Een 學 brug", "Een tafel"]);
  const html = renderToStaticMarkup(<AgreementPage document={document} pictureHref={(sha256) => `/p/${sha256}`} />);
  expect(html).toContain('<img src="/p/bb" alt="Een tafel" width="300" height="900"');
  // What was lost leaves its sentence.
  const lost = (await pageTexts(document)).join(" ");
  expect(lost).toContain("Bijlage: onze toekomst in beeld");
  expect(lost).toContain("Een tafel");
});

test("a drawing that was kept needs nothing else to be seen, whichever of ours are in it, and what is none is blank paper", () => {
  for (const some of [STAMP_IDS.slice(0, 6), STAMP_IDS.slice(6)]) {
    const svg = drawnSvg({ strokes: "", stamps: Object.fromEntries(some.map((stamp, at) => [PLACES[at], stamp])) });
    expect(svg.split("<svg ")).toHaveLength(2 + 2 * some.length);
    expect(svg).not.toMatch(/<use|href|var\(|currentColor/);
  }
  const blank = drawnSvg({ strokes: "", stamps: {} });
  for (const none of [null, { strokes: "<svg/>", stamps: {} }, { strokes: '"><script>', stamps: { 1: "x" } }])
    expect(drawnSvg(none)).toBe(blank);
});
