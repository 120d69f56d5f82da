import { resolve } from "node:path";
import { openArena } from "./arena.ts";
import { type Figure, figure } from "./figures.ts";
import { type PageRun, withPhone } from "./pageRun.ts";
import { linesOf, type Report, type Table, writeReport } from "./report.ts";

const RESULTS = resolve(import.meta.dirname, "../../.bench");
const REPEATS = 3;
const BYTES_PER_KB = 1_000;
const ROUND_TRIP_MS = 400;
const OVER_THE_LINE = { latency: ROUND_TRIP_MS, bytesPerSecond: 400_000 / 8, cpuTimes: 4 };

const USABLE = { most: 3 };
const USABLE_KB = { most: 60 };
const FIRST_KB = { most: 190 };
const FIRST_REQUESTS = { most: 15 };
const NEXT_KB = { most: 30 };
const ACKNOWLEDGED = { most: ROUND_TRIP_MS + 200 };

/** What a participant waits for on a poor connection with a slow phone. A missed target is a figure, not a failure. */
async function main(): Promise<void> {
  const arena = await openArena(resolve(RESULTS, "page-data"));
  try {
    const runs = await arena.withApp("vruchtbare_bodem", async ({ ours, write }) => {
      const [room] = await write(1, 1);
      if (!room?.code) throw new Error("The session has no code.");
      const joining = { origin: `http://127.0.0.1:${ours.port}`, code: room.code };
      const done: PageRun[] = [];
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        done.push(await withPhone(joining, OVER_THE_LINE));
        ours.accepted += 1;
      }
      return done;
    });
    const tables = tablesOf(runs);
    for (const line of tables.flatMap(linesOf)) console.log(line);
    const report: Report = { tables, growth: [], failures: [], notes: [], settings: OVER_THE_LINE, raw: runs };
    writeReport(RESULTS, report, "page");
  } finally {
    await arena.close();
  }
}

function tablesOf(runs: PageRun[]): Table[] {
  const line = (what: string, unit: Figure["unit"], pick: (run: PageRun) => number, target: { most: number } | null) =>
    figure(what, unit, runs.map(pick), [], target);
  const first = (what: string, of: (run: PageRun) => PageRun["door"]): Figure[] => [
    line(`${what}: first words`, "s", (run) => of(run).paintedS, null),
    line(`${what}: can be used`, "s", (run) => of(run).usableS, USABLE),
    line(`${what}: received by then`, "kB", (run) => of(run).usableBytes / BYTES_PER_KB, USABLE_KB),
    line(`${what}: in all`, "kB", (run) => of(run).bytes / BYTES_PER_KB, FIRST_KB),
    line(`${what}: requests`, "", (run) => of(run).requests, FIRST_REQUESTS),
  ];
  return [
    {
      title: "A phone on 400 kbit/s, 400 ms there and back, four times as slow",
      columns: ["ours", ""],
      figures: [
        ...first("/", ({ home }) => home),
        ...first("/meedoen/<code>", ({ door }) => door),
        line("from joining to the room: in all", "kB", ({ room }) => room.bytes / BYTES_PER_KB, NEXT_KB),
        line("the room again: in all", "kB", ({ again }) => again.bytes / BYTES_PER_KB, NEXT_KB),
        line("a contribution is acknowledged", "ms", ({ acknowledgedMs }) => acknowledgedMs, ACKNOWLEDGED),
      ],
    },
  ];
}

await main();
