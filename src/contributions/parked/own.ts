import type { KeptErrand } from "../outbox.ts";

/** Something for later as its own phone knows it. */
export type OwnParked = { id: string; text: string };

export const parkedKeys = { park: (id: string) => `park:${id}`, unpark: (id: string) => `unpark:${id}` };

/** What a seat put on the list: what the page came with, and over it what the outbox did since. Pure. */
export function parkedOf(sent: OwnParked[], errands: KeptErrand[]): OwnParked[] {
  const own = new Map(sent.map((one) => [one.id, one]));
  for (const { key, body, state } of errands) {
    const [act, id = ""] = key.split(":");
    const isRefused = state === "refused" || state === "later";
    if (act === "park" && !isRefused) own.set(id, { id, text: String(Object(body).text ?? "") });
    if (act === "unpark" && !isRefused) own.delete(id);
  }
  return [...own.values()];
}
