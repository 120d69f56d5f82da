import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { ROOT, readSources, type Source } from "./source.ts";

/*
 * Next's scripts run from Chrome 94, Firefox 93 and Safari 16.4 on. What came later than that, and nobody fills in, breaks
 * a page there: often only when somebody presses. The language is what TypeScript knows of 2022; of the browser these.
 */
const LATER = ["URL.parse", "URL.canParse", "AbortSignal.any", "AbortSignal.timeout"];
// Its second argument, the button that was pressed, is lost there without a word.
const LOST = /new FormData\([^()]*,/;

const sources = readSources("src").filter(({ isTest }) => !isTest);
const byPath = new Map(sources.map((source) => [source.path, source]));
const says = (source: Source, word: string): boolean => source.text.trimStart().startsWith(`"${word}"`);

/** All that a browser may get: from every "use client" on, and the parts of the exercises, which are fetched by their path. */
function forBrowsers(): Source[] {
  const found = new Set<Source>();
  const add = (source: Source | undefined) => {
    if (!source || found.has(source) || says(source, "use server")) return;
    found.add(source);
    for (const { file, typeOnly } of source.imports) if (file && !typeOnly) add(byPath.get(file));
  };
  for (const source of sources)
    if (says(source, "use client") || /^src\/exercises\/\w+\/(phone|screen|paper)\.tsx$/.test(source.path)) add(source);
  return [...found];
}

/** What TypeScript does not know in these files, where it knows the language as browsers had it in 2022. */
function unknownIn(files: string[]): string[] {
  const { config } = ts.readConfigFile(resolve(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, lib: ["dom", "dom.iterable", "es2022"], types: [], incremental: false, plugins: [] },
    ROOT,
  );
  const program = ts.createProgram(files, options);
  return files.flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => `${file.slice(ROOT.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`),
  );
}

const files = forBrowsers().map(({ path }) => resolve(ROOT, path));

test("the pages are looked at whole: phone, wall, regie and the parts of every exercise", () => {
  const paths = files.map((file) => file.slice(ROOT.length + 1));
  for (const part of ["app/meedoen/[code]/PhoneRoom", "app/scherm/[token]/Wall", "app/regie/[sessionId]/Regie"])
    expect(paths).toContain(`src/${part}.tsx`);
  expect(paths).toContain("src/exercises/kracht/Kinds.tsx");
  expect(paths).toContain("src/contributions/outbox.ts");
});

test("a browser of some years old knows every method that a page calls", { timeout: 180_000 }, () => {
  expect(unknownIn(files)).toEqual([]);
});

test("and every call of the browser itself", () => {
  const called = forBrowsers().flatMap(({ path, text }) =>
    LATER.filter((name) => text.includes(`${name}(`)).map((name) => `${path}: ${name}`),
  );
  expect(called).toEqual([]);
  expect(forBrowsers().flatMap(({ path, text }) => (LOST.test(text) ? [path] : []))).toEqual([]);
});
