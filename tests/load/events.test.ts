import { describe, expect, it } from "vitest";
import { readChunk, startReading } from "./events.ts";

const event = (revision: number) => `id: ${revision}\nevent: snapshot\ndata: {"revision":${revision}}\n\n`;
const clock = "id: 6\nevent: clock\ndata: 1795600000000\n\n";

/** The ids that a stream tells when it comes in pieces of `size` bytes, each with the number of pieces read by then. */
function idsOf(stream: string, size: number): number[] {
  const bytes = Buffer.from(stream);
  const reading = startReading();
  const ids: number[] = [];
  for (let at = 0; at < bytes.length; at += size)
    readChunk(reading, bytes.subarray(at, at + size), (id) => ids.push(id));
  return ids;
}

describe("the stream of a phone", () => {
  it("tells the same revisions however the network cuts it", () => {
    const stream = clock + event(7) + event(8) + clock + event(1_234_567);
    for (let size = 1; size <= stream.length; size++) expect(idsOf(stream, size)).toEqual([7, 8, 1_234_567]);
  });

  it("tells a revision once the whole snapshot is there, not before", () => {
    expect(idsOf(event(7).slice(0, -1), 10)).toEqual([]);
  });

  it("tells nothing at a heartbeat, which says too where the session stands", () => {
    expect(idsOf(clock + clock, 5)).toEqual([]);
  });
});
