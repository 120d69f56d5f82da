const END = "\n\n";
const NEWLINE = 10;
// The lines with the revision and the kind: the rest of an event is not looked at.
const HEAD_CHARACTERS = 48;
const SNAPSHOT = /^id: (\d+)\nevent: snapshot\n/;

/** Where a stream of server-sent events stands between two chunks. */
export type Reading = { head: string; brokeOff: boolean };

export const startReading = (): Reading => ({ head: "", brokeOff: false });

/** Reads the next chunk of a stream and calls `found` with the revision of each snapshot that is complete with it. */
export function readChunk(reading: Reading, chunk: Buffer, found: (revision: number) => void): void {
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

function finish(reading: Reading, found: (revision: number) => void): void {
  const revision = SNAPSHOT.exec(reading.head)?.[1];
  reading.head = "";
  if (revision !== undefined) found(Number(revision));
}
