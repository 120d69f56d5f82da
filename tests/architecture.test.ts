import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, ROOT, readSources, type Source } from "./source.ts";

const sources = readSources("src");
const byPath = new Map(sources.map((source) => [source.path, source]));
const MAX_LINES = 300;

const RIGHT_OF: Record<string, string[]> = {
  api: ["zaal", "samenwerkingsafspraak", "contributions", "sessions", "accounts", "exercises", "lib"],
  app: ["zaal", "samenwerkingsafspraak", "contributions", "sessions", "accounts", "exercises", "ui", "lib", "live"],
  zaal: ["samenwerkingsafspraak", "contributions", "sessions", "accounts", "exercises", "ui", "lib", "live"],
  samenwerkingsafspraak: ["contributions", "sessions", "accounts", "exercises", "ui", "lib", "live"],
  contributions: ["sessions", "accounts", "exercises", "ui", "lib", "live"],
  sessions: ["accounts", "exercises", "ui", "lib", "live"],
  accounts: ["exercises", "ui", "lib", "live"],
  exercises: ["ui", "lib"],
  live: ["lib"],
  ui: ["lib"],
  lib: [],
};

/** "path → import" for every import that breaks the rule. */
const breaches = (where: (source: Source) => boolean, breaks: (found: Import, source: Source) => boolean): string[] =>
  sources
    .filter(where)
    .flatMap((source) =>
      source.imports.filter((found) => breaks(found, source)).map(({ from }) => `${source.path} → ${from}`),
    );

const roomOf = (path: string): string => path.match(/^src\/([^/]+)\//)?.[1] ?? "";
/** The exercise that a file belongs to: a folder with an index.ts. */
const exerciseOf = (path: string): string => {
  const [, folder = ""] = path.match(/^src\/exercises\/([^/]+)\//) ?? [];
  return byPath.has(`src/exercises/${folder}/index.ts`) ? folder : "";
};
const isPackage = (found: Import, ...names: string[]): boolean =>
  names.some((name) => found.from === name || found.from.startsWith(`${name}/`));

describe("the top level", () => {
  it("holds what was agreed and nothing else", () => {
    const agreed = [
      "README.md",
      "next.config.ts",
      "package-lock.json",
      "package.json",
      "prisma",
      "public",
      "src",
      "tests",
      "tsconfig.json",
    ];
    const made = ["node_modules", "next-env.d.ts"];
    const entries = readdirSync(ROOT).filter((name) => !name.startsWith(".") && !name.endsWith(".tsbuildinfo"));
    expect(entries.filter((name) => !agreed.includes(name) && !made.includes(name))).toEqual([]);
  });
});

describe("the rooms", () => {
  it("are the agreed ones", () => {
    const rooms = readdirSync(`${ROOT}/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !(name in RIGHT_OF))).toEqual([]);
  });

  it("import only from rooms to their right", () => {
    const breaksWall = ({ file }: Import, { path }: Source) => {
      if (!file?.startsWith("src/")) return false;
      const [from, to] = [roomOf(path), roomOf(file)];
      return from !== to && !RIGHT_OF[from]?.includes(to);
    };
    expect(breaches(({ path }) => path !== "src/start.ts", breaksWall)).toEqual([]);
  });

  it("import nothing in a circle, types included", () => {
    expect(circlesIn(sources.filter(({ isTest }) => !isTest))).toEqual([]);
  });

  it("leave prisma and tests to the launcher and to each other", () => {
    const isApp = (source: Source) => source.path !== "src/start.ts" && !source.isTest;
    expect(breaches(isApp, ({ file }) => /^(prisma|tests)\//.test(file ?? ""))).toEqual([]);
  });
});

describe("an exercise", () => {
  it("imports the contract, the kit, ui, zod, React, the filling in of texts and its own folder", () => {
    const doors = ["src/exercises/contract.ts", "src/lib/text.ts", "src/lib/say.ts"];
    const isForeign = ({ file, ...found }: Import, { path, isTest }: Source) =>
      file
        ? !doors.includes(file) &&
          !file.startsWith("src/exercises/kit/") &&
          roomOf(file) !== "ui" &&
          exerciseOf(file) !== exerciseOf(path)
        : !isPackage({ file, ...found }, "zod", "react", ...(isTest ? ["vitest", "react-dom", "fast-check"] : []));
    expect(breaches(({ path }) => exerciseOf(path) !== "", isForeign)).toEqual([]);
  });

  it("sends no toolkit content to a phone or the wall: they use the contract for its types alone", () => {
    const isHeavy = (file: string) =>
      /^src\/exercises\/((contract|content|planned)\.ts$|lines\/)|^src\/exercises\/(content\/.*|[^/]+\/content)\.json$/.test(
        file,
      );
    const isPart = ({ path }: Source) => exerciseOf(path) !== "" && /\/(phone|screen|paper)\.tsx$/.test(path);
    const parts = sources.filter(isPart);
    expect(parts.flatMap(({ path }) => roadsTo(isHeavy, path))).toEqual([]);
    expect(parts.length).toBeGreaterThan(0);
  });

  it("is named in its own folder and the registry only", () => {
    const ids = [...new Set(sources.map(({ path }) => exerciseOf(path)))].filter((id) => id !== "");
    const named = sources
      .filter(({ path, isTest }) => path !== "src/exercises/registry.ts" && !isTest)
      .flatMap(({ path, literals }) =>
        ids.filter((id) => literals.includes(id) && exerciseOf(path) !== id).map((id) => `${path}: "${id}"`),
      );
    expect(named).toEqual([]);
  });

  it("opens by its index.ts alone", () => {
    const isOutside = ({ path, isTest }: Source) => !isTest && exerciseOf(path) === "";
    const byAnotherDoor = ({ file, typeOnly }: Import) =>
      !typeOnly && file !== null && exerciseOf(file) !== "" && !/\/(index\.ts|phone\.tsx|screen\.tsx)$/.test(file);
    expect(breaches(isOutside, byAnotherDoor)).toEqual([]);
  });
});

describe("the hard edges", () => {
  it("touch Prisma in reads, writes, lib/db and live/announce only", () => {
    const mayTouch = ({ path, isTest }: Source) =>
      isTest || /\/(reads|writes)\.ts$/.test(path) || ["src/lib/db.ts", "src/live/announce.ts"].includes(path);
    const isPrisma = (found: Import) =>
      found.file === "src/lib/db.ts" || found.file?.startsWith("src/lib/prisma/") || isPackage(found, "@prisma");
    expect(
      breaches(
        (source) => !mayTouch(source),
        (found) => isPrisma(found) === true,
      ),
    ).toEqual([]);
  });

  it("recognise what another bundle made by a brand: a class of ours is another one in each", () => {
    const own = sources.flatMap(({ text }) => [...text.matchAll(/\bclass (\w+)/g)].map(([, name]) => name));
    // Only the launcher catches these, and it is no bundle.
    const atHome = ["StartProblem", "SettingProblem"];
    const asked = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/instanceof (\w+)/g)].map(([, name = ""]) => ({ path, name })),
    );
    const isForeign = ({ path, name }: { path: string; name: string }) =>
      own.includes(name) && !(path === "src/start.ts" && atHome.includes(name));
    expect(asked.filter(isForeign)).toEqual([]);
  });

  it("keep cookies, headers and redirects in access, actions, app and what answers forms", () => {
    const mayKnow = ({ path }: Source) =>
      roomOf(path) === "app" || /\/(access|actions)\.ts$/.test(path) || path === "src/lib/answerForm.ts";
    const knows = (found: Import) =>
      isPackage(found, "next/headers", "next/headers.js", "next/cookies") ||
      (isPackage(found, "next/navigation") && found.names.some((name) => /redirect/i.test(name)));
    expect(breaches((source) => !mayKnow(source), knows)).toEqual([]);
  });
});

describe("a file", () => {
  it(`fits in ${MAX_LINES} lines`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split("\n").length > MAX_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("gives out nothing that nobody takes", () => {
    const readers = [...sources, ...readSources("tests"), ...readSources("prisma")];
    const taken = new Set(
      readers.flatMap(({ imports }) => imports.flatMap(({ file, names }) => names.map((name) => `${file} ${name}`))),
    );
    const isTaken = (path: string, name: string) => taken.has(`${path} ${name}`) || taken.has(`${path} *`);
    // Next calls what stands in these by its name; an exercise's parts are loaded by the name of its folder.
    const isCalledByName = /\/(page|layout|route|error|global-error|not-found|phone|screen|paper)\.tsx?$/;
    const idle = sources
      .filter(({ path }) => !isCalledByName.test(path))
      .flatMap(({ path, exports }) => exports.filter((name) => !isTaken(path, name)).map((name) => `${path}: ${name}`));
    expect(idle).toEqual([]);
  });

  it("says what it is called: no barrels, no drawers", () => {
    const isBarrel = ({ path, onlyPassesOn }: Source) =>
      onlyPassesOn || (/\/index\.tsx?$/.test(path) && !/^src\/exercises\/[^/]+\/index\.ts$/.test(path));
    const isDrawer = ({ path }: Source) =>
      /^(utils?|helpers?|common|messages?|misc|shared|types|constants)\./i.test(basename(path));
    const nameless = sources.filter((source) => isBarrel(source) || isDrawer(source));
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  it("is named by what it shows when it is a component, by what it does when it is not", () => {
    const fixed =
      /^(page|layout|loading|error|global-error|not-found|template|default|icon|phone|screen|paper)\.tsx$|^global-error\.tsx$/;
    const misnamed = sources
      .filter(({ isTest }) => !isTest)
      .map(({ path }) => path)
      .filter((path) => {
        const name = basename(path);
        return name.endsWith(".tsx") ? !fixed.test(name) && !/^[A-Z]/.test(name) : !/^[a-z]/.test(name);
      });
    expect(misnamed).toEqual([]);
  });

  it("never says any, and never tells a checker to look away", () => {
    const lookAway = /@ts-(ignore|expect-error|nocheck)|eslint-disable|biome-ignore/;
    const loose = [...sources, ...readSources("prisma")].filter(({ saysAny, text }) => saysAny || lookAway.test(text));
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});

/** The files that reach each other by their imports, a line for each circle. */
function circlesIn(files: Source[]): string[] {
  const asks = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, road: string[]): void => {
    const at = road.indexOf(path);
    if (at >= 0) circles.push([...road.slice(at), path].join(" → "));
    if (at >= 0 || done.has(path)) return;
    for (const next of asks.get(path) ?? []) walk(next, [...road, path]);
    done.add(path);
  };
  for (const path of asks.keys()) walk(path, []);
  return circles;
}

/** The roads of value imports from `start` to what `isTarget`, written as "a → b → c"; one per target. */
function roadsTo(isTarget: (file: string) => boolean, start: string): string[] {
  const seen = new Set([start]);
  const queue = [[start]];
  const roads: string[] = [];
  for (let road = queue.shift(); road; road = queue.shift()) {
    for (const { file, typeOnly } of byPath.get(road.at(-1) ?? "")?.imports ?? []) {
      if (!file || typeOnly || seen.has(file)) continue;
      seen.add(file);
      if (isTarget(file)) roads.push([...road, file].join(" → "));
      else queue.push([...road, file]);
    }
  }
  return roads;
}
