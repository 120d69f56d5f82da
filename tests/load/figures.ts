import type { ChangesRun, Weighed } from "./largeParts.ts";
import { isMet, median, ratio, type Target } from "./measure.ts";
import type { SessionsRun } from "./otherParts.ts";
import type { PhonesRun } from "./phonesPart.ts";
import type { Series } from "./run.ts";

/** One line of a table: what was measured on ours and on what it is held against, as medians of the repeats. */
export type Figure = {
  what: string;
  unit: "ms" | "kB" | "s" | "";
  ours: number | null;
  limit: number | null;
  ratio: number | null;
  target: Target | null;
  met: boolean | null;
};

const LAST_TIMES: Record<number, number> = { 20: 1.5, 200: 1.1, 1000: 0.6 };
const SUPPORT_TIMES: Record<number, number> = { 20: 1.5, 200: 2, 1000: 1.3 };
const VERDER_TIMES: Record<number, number> = { 20: 4, 200: 4, 1000: 2.5 };
const CPU_TIMES: Record<number, number> = { 20: 2.5, 200: 3, 1000: 2 };
const SUPPORT_CPU_TIMES: Record<number, number> = { 20: 4, 200: 3, 1000: 2 };
const CHANGES_TIMES: Target = { times: 4 };
const VERDER_MOST_MS = 60;
const PAGE_MOST_KB = 150;
const SNAPSHOT_MOST_KB = 60;
const LARGE_TIMES: Target = { times: 2 };
/** With fewer phones the process's own ups and downs are larger than theirs. */
const MEMORY_FROM = 200;
const MEMORY_AT = 1_000;
const MEMORY_MOST_KB = 60;
const ACK: Target = { times: 2, plus: 5 };
const JOINS_MOST_S = 4;
const WALL_MOST_MS = 250;
/** "The same" within what two runs of the same differ. */
const SAME: Target = { times: 1.2 };

export function figure(
  what: string,
  unit: Figure["unit"],
  ours: (number | null)[],
  limit: (number | null)[],
  target: Target | null = null,
): Figure {
  const [a, b] = [median(ours), median(limit)];
  return { what, unit, ours: a, limit: b, ratio: ratio(a, b), target, met: isMet(a, b, target) };
}

/** The lines of one session with so many phones. */
export function phonesFigures(phones: number, ours: PhonesRun[], limit: PhonesRun[]): Figure[] {
  const line = (
    what: string,
    unit: Figure["unit"],
    pick: (run: PhonesRun) => number | null,
    target: Target | null = null,
  ) => figure(what, unit, ours.map(pick), limit.map(pick), target);
  const memory =
    phones < MEMORY_FROM
      ? []
      : [
          line(
            "memory per connected phone",
            "kB",
            (run) => run.connected,
            phones === MEMORY_AT ? { most: MEMORY_MOST_KB } : null,
          ),
          line("the same after the run", "kB", (run) => run.afterwards),
        ];
  return [
    line("acknowledged, p50", "ms", (run) => run.contributions.ack.p50),
    line("acknowledged, p95", "ms", (run) => run.contributions.ack.p95, ACK),
    line("on the projector, p50", "ms", (run) => run.contributions.wall.p50),
    line("on the projector, p95", "ms", (run) => run.contributions.wall.p95),
    line("last receiver, p95", "ms", (run) => run.contributions.last.p95, timesAt(LAST_TIMES, phones)),
    line("server CPU per contribution", "ms", (run) => run.contributions.cpu, timesAt(CPU_TIMES, phones)),
    line("verder on every phone, p95", "ms", (run) => run.verder.last.p95, timesAt(VERDER_TIMES, phones)),
    line("supported line on every phone, p95", "ms", (run) => run.support.last.p95, timesAt(SUPPORT_TIMES, phones)),
    line("acknowledged, p95, of a supported line", "ms", (run) => run.support.ack.p95, ACK),
    line("server CPU per supported line", "ms", (run) => run.support.cpu, timesAt(SUPPORT_CPU_TIMES, phones)),
    ...memory,
  ];
}

const timesAt = (times: Record<number, number>, phones: number): Target | null => {
  const found = times[phones];
  return found === undefined ? null : { times: found };
};

export const joinFigures = (count: number, runs: { seconds: number; p95: number | null }[]): Figure[] => [
  figure(
    `${count} joins at once, the last is in`,
    "s",
    runs.map(({ seconds }) => seconds),
    [],
    { most: JOINS_MOST_S },
  ),
  figure(
    "one of them, p95",
    "ms",
    runs.map(({ p95 }) => p95),
    [],
  ),
];

/** The lines of the largest number of sessions. */
export function sessionsFigures(ours: SessionsRun, limit: SessionsRun): Figure[] {
  const line = (
    what: string,
    unit: Figure["unit"],
    pick: (run: SessionsRun) => number | null | undefined,
    target: Target | null = null,
  ) => figure(what, unit, [pick(ours) ?? null], [pick(limit) ?? null], target);
  return [
    line("acknowledged, p95", "ms", ({ grown }) => grown.at(-1)?.series.ack.p95),
    line("on the projector, p95", "ms", ({ grown }) => grown.at(-1)?.series.wall.p95, { most: WALL_MOST_MS }),
    line("server CPU per contribution", "ms", ({ grown }) => grown.at(-1)?.series.cpu),
    line("verder on every phone, p95", "ms", ({ moved }) => moved?.last.p95, { most: VERDER_MOST_MS }),
  ];
}

/** The lines of phones that change what they sent. */
export function changesFigures(ours: ChangesRun[], limit: ChangesRun[]): Figure[] {
  const line = (what: string, pick: (run: ChangesRun) => number | null, target: Target | null = null) =>
    figure(what, "ms", ours.map(pick), limit.map(pick), target);
  return [
    line("acknowledged, p50", ({ changes }) => changes.ack.p50),
    line("acknowledged, p95", ({ changes }) => changes.ack.p95, CHANGES_TIMES),
    line("last receiver, p95", ({ changes }) => changes.last.p95, CHANGES_TIMES),
    line("server CPU per change", ({ changes }) => changes.cpu),
  ];
}

/** Here the second column is a session with as many answers as there usually are. */
export const largeFigures = ({ large, small }: { large: Weighed; small: Weighed }): Figure[] => [
  figure("the regie, HTML", "kB", [large.regie], [small.regie], { most: PAGE_MOST_KB }),
  figure("the editor of the agreement, HTML", "kB", [large.editor], [small.editor], { most: PAGE_MOST_KB }),
  figure("the facilitator's snapshot", "kB", [large.snapshot], [small.snapshot], { most: SNAPSHOT_MOST_KB }),
  figure("a press on every phone, p95", "ms", [large.press], [small.press], LARGE_TIMES),
];

/** Here the second column is the same app on an empty database. */
export function oldFigures(full: Series[], empty: Series[]): Figure[] {
  const line = (what: string, pick: (series: Series) => number | null, target: Target | null = null) =>
    figure(what, "ms", full.map(pick), empty.map(pick), target);
  return [
    line("acknowledged, p50", ({ ack }) => ack.p50, SAME),
    line("acknowledged, p95", ({ ack }) => ack.p95),
    line("server CPU per contribution", ({ cpu }) => cpu, SAME),
  ];
}
