import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { eventually } from "../../../tests/patience.ts";

const RELOADING = resolve(import.meta.dirname, "reloading.ts");
const folder = mkdtempSync(join(tmpdir(), "vruchtbare-bodem-reloading-"));
let asking: ChildProcess | null = null;

afterEach(() => {
  asking?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** A process that says again and again what the module answers: a test's own modules are not loaded by Node. */
function ask(): string[] {
  const script = `
    const { reloading } = await import(${JSON.stringify(RELOADING)});
    const load = reloading(${JSON.stringify(join(folder, "road.ts"))}, ${JSON.stringify(folder)});
    setInterval(async () => console.log((await load()).says()), 50);
  `;
  const said: string[] = [];
  asking = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  asking.stdout?.on("data", (chunk: Buffer) => said.push(...chunk.toString().split("\n").filter(Boolean)));
  return said;
}

test("who develops hears a change of a call, of what it imports and of its words without a new start", async () => {
  write("road.ts", `import { word } from "./word.ts"; export const says = (): string => word;`);
  write("word.ts", `import texts from "./texts.json" with { type: "json" }; export const word: string = texts.hello;`);
  write("texts.json", `{ "hello": "dag" }`);
  const said = ask();
  await eventually(() => expect(said.at(-1)).toBe("dag"));
  write("texts.json", `{ "hello": "hallo" }`);
  await eventually(() => expect(said.at(-1)).toBe("hallo"));
  write("word.ts", `export const word: string = "goedemorgen";`);
  await eventually(() => expect(said.at(-1)).toBe("goedemorgen"));
  // Half a change breaks nothing: what stood there answers on, and the log says why.
  write("word.ts", `export const word: string = `);
  await eventually(() => expect(said.join()).toContain('"failed"'));
  const broken = said.length;
  await eventually(() => expect(said.slice(broken)).toContain("goedemorgen"));
  // As editors do that keep a file whole, and then as others do.
  write("new.ts", `export const word: string = "tot straks";`);
  renameSync(join(folder, "new.ts"), join(folder, "word.ts"));
  await eventually(() => expect(said.at(-1)).toBe("tot straks"));
  write("word.ts", `export const word: string = "tot ziens";`);
  await eventually(() => expect(said.at(-1)).toBe("tot ziens"));
});
