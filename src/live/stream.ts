const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Of server-sent events: a snapshot at a revision, as bytes for every stream of its audience. */
export const snapshotEvent = (revision: number, json: string): Uint8Array =>
  bytesOf(`id: ${revision}\nevent: snapshot\ndata: ${json}\n\n`);

/** The server's clock in epoch milliseconds; says too that what was sent last still holds at this revision. */
export const clockEvent = (revision: number | null): Uint8Array =>
  bytesOf(`${revision === null ? "" : `id: ${revision}\n`}event: clock\ndata: ${Date.now()}\n\n`);

/** This viewer may not look any more. */
export const goneEvent = bytesOf("event: gone\ndata: {}\n\n");

/** How many events may wait for a slow reader before the next ones are left out. */
const WAITING_MOST = 4;

/**
 * One browser's end of a session. `send` answers false where the reader is behind: the event is left out, and
 * `whenReady` is called as soon as there is room again, to send what is newest then.
 */
export function openStream(whenReady: () => void, whenClosed: () => void) {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let behind = false;
  const readable = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
      },
      pull: () => {
        if (!behind) return;
        behind = false;
        whenReady();
      },
      cancel: whenClosed,
    },
    { highWaterMark: WAITING_MOST },
  );
  return {
    readable,
    isBehind: () => behind,
    send(bytes: Uint8Array): boolean {
      behind = (controller.desiredSize ?? 0) <= 0;
      if (!behind) controller.enqueue(bytes);
      return !behind;
    },
    close(): void {
      try {
        controller.close();
      } catch {
        // The browser closed it first.
      }
    },
  };
}
