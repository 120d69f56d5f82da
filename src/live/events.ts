const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Of server-sent events: a snapshot at a revision, as bytes for every stream of its audience. */
export const snapshotEvent = (revision: number, json: string): Uint8Array =>
  bytesOf(`id: ${revision}\nevent: snapshot\ndata: ${json}\n\n`);

/** The server's clock in epoch milliseconds; says too that what was sent last still holds at this revision. */
export const clockEvent = (revision: number | null): Uint8Array =>
  bytesOf(`${revision === null ? "" : `id: ${revision}\n`}event: clock\ndata: ${Date.now()}\n\n`);

/** Whether a wall of this session hangs anywhere. */
export const wallEvent = (hangs: boolean): Uint8Array => bytesOf(`event: wall\ndata: ${hangs}\n\n`);

/** This viewer may not look any more. */
export const goneEvent = bytesOf("event: gone\ndata: {}\n\n");
