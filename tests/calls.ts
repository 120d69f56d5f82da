import type { Call } from "../src/api/call.ts";
import { calls } from "../src/api/calls.ts";

/** The call of the API's table with this id. */
export function callNamed(id: string): Call {
  const found = calls.find((call) => call.id === id);
  if (!found) throw new Error(`The API has no call ${id}.`);
  return found;
}
