import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { ROOT, readSources, type Source } from "./source.ts";

/**
 * A browser that translates a page puts elements in the place of its texts. React then writes on in texts that are no
 * longer there, and breaks where it looks for one beside which it wants to put something. It does neither with a text
 * that is the only thing in its element.
 */
const LIVE = /^src\/(app\/(scherm|regie)\/|ui\/|exercises\/[^/]+\/screen\.tsx$)/;

const all = new Map(readSources("src").map((source) => [source.path, source]));
const roots = [...all.values()].filter(({ path, isTest }) => path.endsWith(".tsx") && LIVE.test(path) && !isTest);
/** With what the wall's parts of the exercises are made of. */
const sources = [...new Set(roots.flatMap((source) => [source, ...partsOf(source)]))];

function partsOf({ path, imports }: Source): Source[] {
  if (!path.startsWith("src/exercises/")) return [];
  const parts = imports.flatMap(({ file }) => (file?.endsWith(".tsx") ? (all.get(file) ?? []) : []));
  return parts.flatMap((part) => [part, ...partsOf(part)]);
}

const READING_MOST_MS = 180_000;

test("on pages that change while they are read, a text is the only thing in its element", {
  timeout: READING_MOST_MS,
}, () => {
  const program = ts.createProgram(
    sources.map(({ path }) => join(ROOT, path)),
    optionsOf(join(ROOT, "tsconfig.json")),
  );
  const checker = program.getTypeChecker();
  const found = sources.flatMap(({ path }) => {
    const file = program.getSourceFile(join(ROOT, path));
    return file ? crowdedTexts(file, checker).map((words) => `${path}: ${words}`) : [`${path} was not read`];
  });
  expect(found).toEqual([]);
});

function optionsOf(path: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options, noEmit: true };
}

/** Every text that has something beside it, as line and source. */
function crowdedTexts(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const children = node.children.filter(isSomething);
      if (children.length > 1)
        for (const child of children.filter((one) => isText(one, checker)))
          found.push(`${file.getLineAndCharacterOfPosition(child.getStart()).line + 1} ${child.getText().trim()}`);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

function isSomething(child: ts.JsxChild): boolean {
  if (ts.isJsxText(child)) return child.text.trim() !== "";
  if (!ts.isJsxExpression(child)) return true;
  return (
    child.expression !== undefined && !(ts.isStringLiteralLike(child.expression) && child.expression.text.trim() === "")
  );
}

/** Marks between the texts (":", "·") are nothing to translate. */
const isWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function isText(child: ts.JsxChild, checker: ts.TypeChecker): boolean {
  if (ts.isJsxText(child)) return isWords(child.text);
  if (!ts.isJsxExpression(child) || !child.expression) return false;
  // What stands before && shows nothing where it is empty.
  const shown = ts.isBinaryExpression(child.expression) ? child.expression.right : child.expression;
  if (ts.isStringLiteralLike(shown)) return isWords(shown.text);
  const type = checker.getTypeAtLocation(shown);
  const kinds = type.isUnion() ? type.types : [type];
  return kinds.some(({ flags }) => (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) !== 0);
}
