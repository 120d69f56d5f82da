import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Figure } from "./figures.ts";
import type { Target } from "./measure.ts";
import { plot } from "./plot.ts";
import type { Series } from "./run.ts";

export type Table = { title: string; columns: [string, string]; figures: Figure[] };
/** What a contribution costs at one point of a growth. */
export type Growth = {
  by: "phones" | "sessions" | "contributions in the step";
  at: number;
  who: "ours" | "limit";
  cost: Series;
};
export type Report = {
  tables: Table[];
  growth: Growth[];
  failures: string[];
  notes: string[];
  settings: unknown;
  raw: unknown;
};

/** A table of figures as lines of text. */
export function linesOf({ title, columns, figures }: Table): string[] {
  const rows = figures.map((one) => [
    one.what,
    amount(one.ours, one.unit),
    amount(one.limit, one.unit),
    one.ratio === null ? "–" : `${one.ratio.toFixed(2)} ×`,
    inWords(one.target, one.unit),
    one.met === null ? "" : one.met ? "yes" : "no",
  ]);
  return ["", title, ...aligned([["", ...columns, "ratio", "target", "met"], ...rows])];
}

/** How the cost of a contribution grows, as lines of text. */
export function growthLines(growth: Growth[]): string[] {
  if (growth.length === 0) return [];
  const rows = growth.map(({ by, at, who, cost }) => [
    by,
    String(at),
    who,
    amount(cost.cpu, "ms"),
    amount(cost.ack.p95, "ms"),
    amount(cost.wall.p95, "ms"),
    amount(cost.last.p95, "ms"),
  ]);
  const head = ["grows with", "number", "", "CPU each", "acknowledged p95", "projector p95", "last receiver p95"];
  return ["", "What a contribution costs", ...aligned([head, ...rows])];
}

/** Writes bench.json and bench.svg into `folder`, or the same under another name. */
export function writeReport(folder: string, report: Report, name = "bench"): void {
  mkdirSync(folder, { recursive: true });
  const machine = {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
  const at = new Date().toISOString();
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ at, machine, ...report }, null, 2)}\n`);
  if (report.growth.length > 0) writeFileSync(join(folder, `${name}.svg`), plot(report.growth));
}

function amount(value: number | null, unit: Figure["unit"]): string {
  if (value === null) return "–";
  if (unit === "") return String(value);
  return `${value.toFixed(Math.abs(value) < 10 ? 2 : 1)} ${unit}`;
}

function inWords(target: Target | null, unit: Figure["unit"]): string {
  if (target === null) return "";
  if ("most" in target) return `≤ ${target.most} ${unit}`;
  return `≤ ${target.times} ×${target.plus ? ` + ${target.plus} ${unit}` : ""}`;
}

/** The first column to the left, the others to the right, each as wide as its widest. */
function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
