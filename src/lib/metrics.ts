type Kind = "counter" | "gauge" | "histogram";
type Metric = {
  kind: Kind;
  help: string;
  /** Of a histogram: the upper bounds of its buckets, and how many fell in each. */
  bounds: number[];
  buckets: number[];
  count: number;
  sum: number;
  /** Of a gauge: what it shows now, by its labels ('state="idle"'; "" for none). */
  reads: Map<string, () => number>;
};

declare global {
  // Next loads a module once per bundle; the figures are of the process.
  var vruchtbareBodemMetrics: Map<string, Metric> | undefined;
}

const PREFIX = "vruchtbare_bodem_";

function metricOf(name: string, kind: Kind, help: string, bounds: number[] = []): Metric {
  globalThis.vruchtbareBodemMetrics ??= new Map();
  const known = globalThis.vruchtbareBodemMetrics.get(name);
  if (known) return known;
  const made: Metric = {
    kind,
    help,
    bounds,
    buckets: bounds.map(() => 0),
    count: 0,
    sum: 0,
    reads: new Map(),
  };
  globalThis.vruchtbareBodemMetrics.set(name, made);
  return made;
}

/** Something that is counted since the process started. */
export function counter(name: string, help: string): { add: () => void } {
  const metric = metricOf(name, "counter", help);
  return {
    add: () => {
      metric.count += 1;
    },
  };
}

/** Something that stands at a figure now; `labels` as Prometheus writes them. The last `read` counts. */
export function gauge(name: string, help: string, read: () => number, labels = ""): void {
  metricOf(name, "gauge", help).reads.set(labels, read);
}

/** How long something takes, in seconds, counted per upper bound. */
export function histogram(name: string, help: string, bounds: number[]) {
  const metric = metricOf(name, "histogram", help, bounds);
  const observe = (seconds: number) => {
    metric.count += 1;
    metric.sum += seconds;
    for (const [at, bound] of metric.bounds.entries()) {
      if (seconds <= bound) metric.buckets[at] = (metric.buckets[at] ?? 0) + 1;
    }
  };
  return {
    observe,
    /** Runs `work` and observes how long it took, also when it fails. */
    time: async <T>(work: () => Promise<T>): Promise<T> => {
      const before = performance.now();
      try {
        return await work();
      } finally {
        observe((performance.now() - before) / 1_000);
      }
    },
  };
}

/** All figures in the text format of Prometheus. */
export function renderMetrics(): string {
  const metrics = [...(globalThis.vruchtbareBodemMetrics ?? [])];
  return `${metrics.flatMap(([name, metric]) => linesOf(`${PREFIX}${name}`, metric)).join("\n")}\n`;
}

function linesOf(name: string, metric: Metric): string[] {
  return [`# HELP ${name} ${metric.help}`, `# TYPE ${name} ${metric.kind}`, ...samplesOf(name, metric)];
}

function samplesOf(name: string, { kind, count, sum, bounds, buckets, reads }: Metric): string[] {
  if (kind === "counter") return [`${name} ${count}`];
  if (kind === "gauge") return [...reads].map(([labels, read]) => `${name}${labels && `{${labels}}`} ${read()}`);
  return [
    ...bounds.map((bound, at) => `${name}_bucket{le="${bound}"} ${buckets[at] ?? 0}`),
    `${name}_bucket{le="+Inf"} ${count}`,
    `${name}_sum ${sum}`,
    `${name}_count ${count}`,
  ];
}
