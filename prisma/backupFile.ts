import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline as pipe, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { reasonOf } from "../src/lib/launch/startProblem.ts";
import { fill } from "../src/lib/text.ts";
import texts from "./backup.json" with { type: "json" };

/** A reason not to copy or restore that one clear line explains. */
export class Refusal extends Error {
  constructor(text: keyof typeof texts, values: Record<string, string | number> = {}) {
    super(fill(texts[text], values));
    this.name = "Refusal";
  }
}

const head = z.strictObject({
  format: z.literal("vruchtbare-bodem-backup-1"),
  version: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
});
const table = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
const row = z.array(z.string().nullable());
const end = z.strictObject({ lines: z.number(), sha256: z.string() });

export type Head = z.output<typeof head>;
export type Table = z.output<typeof table>;
/** A row's values in the order of its table's columns, each as PostgreSQL writes it. */
export type Row = z.output<typeof row>;
/** What stands in a backup after its head: a table, then its rows, then the next table. */
export type Entry = Table | Row;

/** Writes a backup to `file`: whole and readable by its owner alone, or not at all. Throws a Refusal when it exists. */
export async function writeBackup(file: string, top: Head, entries: AsyncIterable<Entry>): Promise<void> {
  if (existsSync(file)) throw new Refusal("exists", { file });
  const half = `${file}.${process.pid}.new`;
  try {
    const target = createWriteStream(half, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(Readable.from(linesOf(top, entries)), createGzip(), target);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    if (error instanceof Error && "syscall" in error && "path" in error)
      throw new Refusal("unreadable", { file, reason: reasonOf(error) });
    throw error;
  }
}

async function* linesOf(top: Head, entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let lines = 0;
  const line = (entry: Head | Entry): string => {
    const text = `${JSON.stringify(entry)}\n`;
    hash.update(text);
    lines += 1;
    return text;
  };
  yield line(top);
  for await (const entry of entries) yield line(entry);
  yield `${JSON.stringify({ lines, sha256: hash.digest("hex") })}\n`;
}

/** The head of a backup, after reading all of it once. Throws a Refusal when any of it is missing or changed. */
export async function checkBackup(file: string): Promise<Head> {
  await (await open(file).catch((error: unknown) => refuse("unreadable", file, error))).close();
  const reading = readBackup(file);
  const first = await reading.next();
  for await (const _ of reading);
  if (first.done || !("format" in first.value)) throw new Refusal("damaged", { file });
  return first.value;
}

/** The head of a backup and then its entries; throws a Refusal at the end, or before, when it is not whole. */
export async function* readBackup(file: string): AsyncGenerator<Head | Entry> {
  const hash = createHash("sha256");
  let lines = 0;
  let last: string | null = null;
  try {
    for await (const line of textLines(file)) {
      if (last !== null) {
        hash.update(`${last}\n`);
        const value: unknown = JSON.parse(last);
        yield lines === 0 ? head.parse(value) : z.union([row, table]).parse(value);
        lines += 1;
      }
      last = line;
    }
    const closing = end.parse(JSON.parse(last ?? ""));
    if (closing.lines !== lines || closing.sha256 !== hash.digest("hex")) throw new Refusal("damaged", { file });
  } catch (error) {
    refuse("damaged", file, error);
  }
}

async function* textLines(file: string): AsyncGenerator<string> {
  const text = pipe(createReadStream(file), createGunzip(), () => undefined).setEncoding("utf8");
  let rest = "";
  for await (const chunk of text) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") throw new Refusal("damaged", { file });
}

function refuse(text: "unreadable" | "damaged", file: string, error: unknown): never {
  throw new Refusal(text, { file, reason: reasonOf(error) });
}
