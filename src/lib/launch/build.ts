import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { StartProblem } from "./startProblem.ts";
import texts from "./texts.json" with { type: "json" };

const SOURCES = ["src", "public", "prisma/schema.prisma", "next.config.ts", "package.json", "package-lock.json"];
const NOT_BUILT = /(\.test\.tsx?|\.md)$|^src\/(api|lib\/prisma|lib\/launch)\/|^src\/start\.ts$/;

/**
 * Builds the app in `root` unless `distDir` holds a build of exactly this source. `say` is told before it takes time.
 * Answers whether there is a build now; when not, why stands on the error output. Throws a StartProblem where nothing may
 * be written.
 */
export async function buildIfNeeded(root: string, distDir: string, say: (line: string) => void): Promise<boolean> {
  const mark = join(root, distDir, "source-hash");
  const source = hashOfSource(root);
  if (existsSync(mark) && readFileSync(mark, "utf8") === source) return true;
  requireWritable(join(root, distDir));
  say(texts.building);
  const { ok, output } = await build(root);
  if (ok) writeFileSync(mark, source);
  else console.error(`${texts.buildFailed}\n${output}`);
  return ok;
}

function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartProblem("projectReadOnly", { folder });
  }
}

/** One hash of everything that the build is made of. */
export function hashOfSource(root: string): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((name) => filesIn(join(root, name)))) {
    const name = relative(root, file).replaceAll("\\", "/");
    if (!NOT_BUILT.test(name)) hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function build(root: string): Promise<{ ok: boolean; output: string }> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const builder = spawn(process.execPath, [next, "build"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [builder.stdout, builder.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((done, failed) => {
    builder.once("error", failed);
    builder.once("close", (code) => done({ ok: code === 0, output }));
  });
}
