import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { AgreementDocument } from "../exercises/contract.ts";
import { agreementLetter, type LetterGroup } from "./agreementLetter.ts";
import { columnWidths } from "./columnWidths.ts";
import { fontCoverage } from "./fontCoverage.ts";
import { paperIcon } from "./paperIcon.ts";
import { type Coverage, printableText } from "./printableText.ts";
import texts from "./texts.document.json" with { type: "json" };
import { TREE_ROOMS, TREE_SIZE, treePicture } from "./treePicture.ts";

/** In the order in which a letter is looked for; each in regular and bold. */
const FONTS = [
  { family: "Atkinson Hyperlegible Next", files: "atkinson-hyperlegible-next", name: "AtkinsonHyperlegibleNext" },
  { family: "Noto Sans", files: "noto-sans", name: "NotoSans" },
  // Before Noto: its letters are whole, so that copied or read-aloud Arabic comes out right.
  { family: "IBM Plex Sans Arabic", files: "ibm-plex-sans-arabic", name: "IBMPlexSansArabic" },
  { family: "Noto Sans Arabic", files: "noto-sans-arabic", name: "NotoSansArabic" },
  { family: "Noto Sans Ethiopic", files: "noto-sans-ethiopic", name: "NotoSansEthiopic" },
  { family: "Noto Sans Symbols", files: "noto-sans-symbols", name: "NotoSansSymbols" },
  { family: "Noto Emoji", files: "noto-emoji", name: "NotoEmoji" },
];

const ICONS = {
  formal: ["building", "#0a4a66"],
  informal: ["house-heart", "#8a2f0f"],
  agree: ["check", "#24562f"],
  discuss: ["clock", "#23201b"],
  disagree: ["pencil", "#23201b"],
  none: ["help", "#23201b"],
} as const;

const KEPT_RUNS = 4;

type Printer = { compiler: NodeCompiler; template: string; icons: Record<string, string>; coverage: Coverage[] };

let printer: Printer | null = null;

// A thread of its own, started by pdf.ts: it gets an agreement as JSON and answers with its PDF.
parentPort?.on("message", (json: string) => parentPort?.postMessage(print(JSON.parse(json))));

function print(document: AgreementDocument): Uint8Array {
  printer ??= openPrinter();
  const { compiler, template } = printer;
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify(printedData(document, printer)) } },
    { pdfStandard: "ua-1", creationTimestamp: secondsOf(document) },
  );
  compiler.evictCache(KEPT_RUNS);
  return new Uint8Array(pdf);
}

function openPrinter(): Printer {
  const here = (...path: string[]) => join(process.cwd(), ...path);
  const files = FONTS.flatMap(({ files, name }) =>
    ["400Regular", "700Bold"].map((cut) =>
      here("node_modules", "@expo-google-fonts", files, cut, `${name}_${cut}.ttf`),
    ),
  );
  const fonts = files.map((file) => readFileSync(file));
  const sheet = readFileSync(here("public", "icons.svg"), "utf8");
  return {
    compiler: NodeCompiler.create({
      workspace: here("src", "samenwerkingsafspraak"),
      fontArgs: [{ fontBlobs: fonts }],
    }),
    template: readFileSync(here("src", "samenwerkingsafspraak", "pdf.typ"), "utf8"),
    icons: Object.fromEntries(
      Object.entries(ICONS).map(([name, [drawing, colour]]) => [name, paperIcon(sheet, drawing, colour)]),
    ),
    // Both cuts of a font have the same characters; the test of the fonts holds that.
    coverage: fonts.filter((_, at) => at % 2 === 0).map(fontCoverage),
  };
}

/** What pdf.typ gets: the letter in printable words, and what surrounds it. */
function printedData(document: AgreementDocument, { icons, coverage }: Printer) {
  const letter = agreementLetter(document);
  const sections = letter.sections.map((section) => ({ ...section, groups: section.groups.map(withWidths) }));
  const changes = { ...letter.changes, table: withWidths(letter.changes.table) };
  return {
    letter: printed({ ...letter, sections, changes }, (text) => printableText(text, coverage)),
    tree: { svg: treePicture(letter.tree.fruits), height: TREE_SIZE.height, rooms: TREE_ROOMS },
    icons,
    fonts: FONTS.map(({ family }) => family),
    texts,
  };
}

function withWidths(group: LetterGroup) {
  return { ...group, widths: columnWidths(group.columns, group.rows) };
}

type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

function printed(value: Data, print: (text: string) => string): Data {
  if (typeof value === "string") return print(value);
  if (Array.isArray(value)) return value.map((part) => printed(part, print));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printed(part, print)]));
}

function secondsOf({ adoptedAt, date }: AgreementDocument): number {
  const at = Date.parse(adoptedAt ?? date);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.floor(at / 1000));
}
