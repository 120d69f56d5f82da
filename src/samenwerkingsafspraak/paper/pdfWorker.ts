import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import { agreementLetter } from "../document/agreementLetter.ts";
import { columnWidths } from "../document/columnWidths.ts";
import type { LetterGroup } from "../document/letterGroup.ts";
import texts from "../document/texts.document.json" with { type: "json" };
import { TREE_ROOMS, TREE_SIZE, treePicture } from "../page/treePicture.ts";
import { coverageOf, fontsFor, type PaperFont } from "./paperFonts.ts";
import { paperIcon } from "./paperIcon.ts";
import type { ToPrint } from "./pdf.ts";
import { MISSING, printableText } from "./printableText.ts";
import { unprintable } from "./unprintable.ts";

const ICONS = {
  formal: ["building", "#0a4a66"],
  informal: ["house-heart", "#8a2f0f"],
  agree: ["check", "#24562f"],
  discuss: ["clock", "#23201b"],
  disagree: ["pencil", "#23201b"],
  none: ["help", "#23201b"],
} as const;

const KEPT_RUNS = 4;

const KEPT_PRINTERS = 3;

type Printer = { compiler: NodeCompiler; fonts: PaperFont[] };

const here = (...path: string[]) => join(process.cwd(), ...path);

const FOLDER = here("src", "samenwerkingsafspraak", "paper");

/** One for each choice of fonts, the latest last. */
const printers = new Map<string, Printer>();

const template = readFileSync(here("src", "samenwerkingsafspraak", "paper", "pdf.typ"), "utf8");
const sheet = ["icons.svg", "sides.svg"].map((file) => readFileSync(here("public", file), "utf8")).join("");
const icons = Object.fromEntries(
  Object.entries(ICONS).map(([name, [drawing, colour]]) => [name, paperIcon(sheet, drawing, colour)]),
);

// A thread of its own, started by pdf.ts: it gets an agreement as JSON with its pictures and answers with its PDF.
parentPort?.on("message", (job: ToPrint) => parentPort?.postMessage(print(job)));

function print({ json, pictures }: ToPrint): Uint8Array {
  const { compiler, fonts } = printerWith(fontsFor(json));
  const document: AgreementDocument = JSON.parse(json);
  const { images, files } = imagesOf(pictures);
  const data = JSON.stringify({ ...printedData(document, fonts), images });
  for (const [file, bytes] of files) compiler.mapShadow(join(FOLDER, file), bytes);
  try {
    const pdf = compiler.pdf(
      { mainFileContent: template, inputs: { data } },
      { pdfStandard: "ua-1", creationTimestamp: secondsOf(document) },
    );
    return new Uint8Array(pdf);
  } finally {
    for (const [file] of files) compiler.unmapShadow(join(FOLDER, file));
    compiler.evictCache(KEPT_RUNS);
  }
}

/** Drawings go along as they are, photos as files that are there for this document only. */
function imagesOf(pictures: ToPrint["pictures"]) {
  const images: Record<string, { svg: string; file: string }> = {};
  const files: [file: string, bytes: Buffer][] = [];
  for (const [sha256, { type, bytes }] of pictures) {
    const file = `${sha256}.jpg`;
    const isDrawn = type === "image/svg+xml";
    images[sha256] = isDrawn ? { svg: Buffer.from(bytes).toString(), file: "" } : { svg: "", file };
    if (!isDrawn) files.push([file, Buffer.from(bytes)]);
  }
  return { images, files };
}

function printerWith(fonts: PaperFont[]): Printer {
  const key = fonts.map(({ family }) => family).join();
  const printer = printers.get(key) ?? { compiler: compilerWith(fonts), fonts };
  printers.delete(key);
  printers.set(key, printer);
  const [oldest] = printers.size > KEPT_PRINTERS ? printers.keys() : [];
  if (oldest) printers.delete(oldest);
  return printer;
}

function compilerWith(fonts: PaperFont[]): NodeCompiler {
  const fontBlobs = fonts.flatMap(({ regular, bold }) => [regular, bold]).map((file) => readFileSync(file));
  return NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs }] });
}

/** What pdf.typ gets: the letter in printable words, and what surrounds it. */
function printedData(document: AgreementDocument, fonts: PaperFont[]) {
  const coverage = fonts.map(coverageOf);
  const letter = agreementLetter(document);
  const sections = letter.sections.map((section) => ({ ...section, groups: withWidths(section.groups) }));
  const [table] = withWidths([letter.changes.table]);
  const changes = { ...letter.changes, table: table ?? null };
  const progress = { ...letter.progress, groups: withWidths(letter.progress.groups) };
  return {
    letter: printed({ ...letter, sections, changes, progress }, (text) => printableText(text, coverage)),
    missing: missingIn(document),
    tree: { svg: treePicture(letter.tree.fruits), height: TREE_SIZE.height, rooms: TREE_ROOMS },
    icons,
    fonts: fonts.map(({ family }) => family),
    texts,
  };
}

/** Tables of one section that have the same columns have them at the same width. */
function withWidths(groups: LetterGroup[]) {
  const alike = ({ columns }: LetterGroup) => groups.filter((group) => group.columns.join() === columns.join());
  return groups.map((group) => {
    return {
      ...group,
      widths: columnWidths(
        group.columns,
        alike(group).flatMap(({ rows }) => rows),
      ),
    };
  });
}

/** Which letters stand on paper as a sign only, by their numbers; empty where all are there. */
function missingIn(document: AgreementDocument): string {
  const letters = [...new Set(unprintable(document).flatMap((found) => found.letters))];
  const numbers = letters.map((letter) => Array.from(letter, numberOf).join(" "));
  return letters.length > 0 ? fill(texts.missing, { teken: MISSING, letters: numbers.join(", ") }) : "";
}

const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

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
