import { monitorEventLoopDelay } from "node:perf_hooks";
import { gauge } from "../metrics.ts";

const NANOSECONDS = 1e9;

/** Keeps an eye on how long work waits for this process; the figures are those since the last time somebody asked. */
export function watchEventLoop(): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const help = "How long work waited for its turn since the last scrape, in seconds.";
  gauge("event_loop_delay_seconds", help, () => delay.percentile(50) / NANOSECONDS, 'quantile="0.5"');
  gauge("event_loop_delay_seconds", help, () => delay.percentile(99) / NANOSECONDS, 'quantile="0.99"');
  gauge(
    "event_loop_delay_seconds",
    help,
    () => {
      const most = delay.max / NANOSECONDS;
      delay.reset();
      return most;
    },
    'quantile="1"',
  );
}
