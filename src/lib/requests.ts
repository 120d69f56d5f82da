import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { type Fault, faultOf, logLine } from "./log.ts";

/** One request: its id, what went wrong so far, and whether its answer is out; what fails later is no fault of its. */
export type Trace = { id: string; faults: Fault[]; answered: boolean };

declare global {
  // Next loads a module once per bundle; the launcher and the app must mean the same request.
  var vruchtbareBodemRequests: AsyncLocalStorage<Trace> | undefined;
}

function traces(): AsyncLocalStorage<Trace> {
  globalThis.vruchtbareBodemRequests ??= new AsyncLocalStorage<Trace>();
  return globalThis.vruchtbareBodemRequests;
}

/** Runs `answer` as a new request, to which everything that it starts belongs. */
export function traced<T>(answer: (trace: Trace) => T): T {
  const trace: Trace = { id: randomUUID(), faults: [], answered: false };
  return traces().run(trace, () => answer(trace));
}

/** The id under which the log knows the present request; a loose one outside of any. */
export const requestId = (): string => traces().getStore()?.id ?? randomUUID();

/** Tells the log of an error: in the line of the request that it belongs to, or in one of its own. */
export function noteFault(error: unknown): void {
  const trace = traces().getStore();
  if (trace && !trace.answered) trace.faults.push(faultOf(error));
  else logLine("failed", { faults: [faultOf(error)] });
}
