/** How the pages of one browser reach each other. */
export type PageChannel = Pick<BroadcastChannel, "postMessage" | "addEventListener" | "close">;

/** The channel of this name; null in a browser whose pages do not know of each other. */
export const openChannel = (name: string): PageChannel | null =>
  typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
