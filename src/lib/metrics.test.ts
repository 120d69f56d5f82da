import { describe, expect, it } from "vitest";
import { counter, gauge, histogram, renderMetrics } from "./metrics.ts";

describe("the figures of a process", () => {
  it("are written as Prometheus reads them", async () => {
    counter("joined_total", "People who came in.").add();
    // A second bundle of the app means the same counter.
    counter("joined_total", "People who came in.").add();
    gauge("chairs", "Chairs in the room.", () => 3, 'state="free"');
    gauge("chairs", "Chairs in the room.", () => 9, 'state="taken"');
    const waited = histogram("waited_seconds", "How long people waited.", [1, 5]);
    for (const seconds of [0.5, 4, 60]) waited.observe(seconds);
    expect(renderMetrics()).toBe(`# HELP vruchtbare_bodem_joined_total People who came in.
# TYPE vruchtbare_bodem_joined_total counter
vruchtbare_bodem_joined_total 2
# HELP vruchtbare_bodem_chairs Chairs in the room.
# TYPE vruchtbare_bodem_chairs gauge
vruchtbare_bodem_chairs{state="free"} 3
vruchtbare_bodem_chairs{state="taken"} 9
# HELP vruchtbare_bodem_waited_seconds How long people waited.
# TYPE vruchtbare_bodem_waited_seconds histogram
vruchtbare_bodem_waited_seconds_bucket{le="1"} 1
vruchtbare_bodem_waited_seconds_bucket{le="5"} 2
vruchtbare_bodem_waited_seconds_bucket{le="+Inf"} 3
vruchtbare_bodem_waited_seconds_sum 64.5
vruchtbare_bodem_waited_seconds_count 3
`);
  });

  it("also count work that failed", async () => {
    const worked = histogram("worked_seconds", "How long work took.", [1]);
    await expect(worked.time(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(renderMetrics()).toContain("vruchtbare_bodem_worked_seconds_count 1\n");
  });
});
