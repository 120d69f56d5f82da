import type { Entry } from "./entry.ts";

/**
 * A contribution as the agreement takes it over, which is in Dutch: with the facilitator's line for its words, where there
 * is one and the exercise can take it (`parse`). It stays the source.
 */
export function inDutch<Body>(
  entry: Entry<Body>,
  parse: (body: object) => { success: boolean; data?: Body },
): Entry<Body> {
  const { dutch = "", body } = entry;
  if (dutch === "" || typeof body !== "object" || body === null || !("text" in body)) return entry;
  const { data } = parse({ ...body, text: dutch });
  return data === undefined ? entry : { ...entry, body: data };
}
