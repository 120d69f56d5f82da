import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../node_modules/.cache/chromium");

type Launch = { executablePath?: string; args: string[]; env?: Record<string, string> };

/**
 * How to launch the browser of the tests: the one at CHROMIUM_PATH, or the Chromium that npm brings, with the libraries
 * and a font that a bare machine lacks.
 */
export async function findChromium(): Promise<Launch> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, args: ["--no-sandbox"] };
  if (process.platform !== "linux" || process.arch !== "x64") return { args: [] };
  if (!existsSync(FOLDER)) await unpack();
  return {
    executablePath: join(FOLDER, "chromium"),
    args: ["--no-sandbox", "--font-render-hinting=none"],
    env: {
      ...present(process.env),
      LD_LIBRARY_PATH: join(FOLDER, "al2023", "lib"),
      FONTCONFIG_FILE: join(FOLDER, "fonts.conf"),
    },
  };
}

// The package unpacks into the temporary folder, and its libraries only where it takes the machine for one of Amazon's.
async function unpack(): Promise<void> {
  const half = `${FOLDER}.${process.pid}`;
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  const libraryPath = process.env.LD_LIBRARY_PATH;
  mkdirSync(half, { recursive: true });
  Object.assign(process.env, { TMPDIR: half, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" });
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
  restore({ ...before, LD_LIBRARY_PATH: libraryPath });

  const fonts = readFileSync(join(half, "fonts", "fonts.conf"), "utf8");
  const folders = `<dir>${join(FOLDER, "fonts")}</dir><dir>/usr/share/fonts</dir>`;
  writeFileSync(join(half, "fonts.conf"), fonts.replace("<dir>/tmp/fonts</dir>", folders));
  if (existsSync(FOLDER)) rmSync(half, { recursive: true });
  else renameSync(half, FOLDER);
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

const present = (variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
