const END = "\n\n";
const NEWLINE = 10;
// "id: " and the digits of a revision: the rest of an event is not looked at.
const HEAD_CHARACTERS = 24;

/** Where a stream of server-sent events stands between two chunks. */
export type Reading = { head: string; brokeOff: boolean };

export const startReading = (): Reading => ({ head: "", brokeOff: false });

/** Reads the next chunk of a stream and calls `found` with the id of each event that is complete with it, if it has one. */
export function readChunk(reading: Reading, chunk: Buffer, found: (id: number) => void): void {
  let at = 0;
  // The blank line that ends an event may lie on the border of two chunks.
  if (reading.brokeOff && chunk[0] === NEWLINE) {
    finish(reading, found);
    at = 1;
  }
  for (let end = chunk.indexOf(END, at); end !== -1; end = chunk.indexOf(END, at)) {
    keepHead(reading, chunk, at, end);
    finish(reading, found);
    at = end + END.length;
  }
  keepHead(reading, chunk, at, chunk.length);
  reading.brokeOff = at < chunk.length && chunk[chunk.length - 1] === NEWLINE;
}

function keepHead(reading: Reading, chunk: Buffer, from: number, to: number): void {
  const missing = HEAD_CHARACTERS - reading.head.length;
  if (missing > 0) reading.head += chunk.toString("latin1", from, Math.min(to, from + missing));
}

function finish(reading: Reading, found: (id: number) => void): void {
  const id = /^id: (\d+)(\n|$)/.exec(reading.head)?.[1];
  reading.head = "";
  if (id !== undefined) found(Number(id));
}
