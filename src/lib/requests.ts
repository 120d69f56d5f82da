import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { noteDiskFull } from "./diskFull.ts";
import { DUTCH, type Language } from "./languages.ts";
import { type Fault, faultOf, logLine } from "./log.ts";

/** The open end of an answer that goes on after its handler is done. */
export type Outlet = {
  write: (bytes: Uint8Array | string) => void;
  /** Whether the reader is behind: what is written now waits in memory. */
  isFull: () => boolean;
  /** Calls `ready` whenever there is room again. */
  onRoom: (ready: () => void) => void;
  onClose: (closed: () => void) => void;
  end: (last?: string) => void;
};

/**
 * One request: its id, in which language it is answered, what went wrong so far, and whether its answer is out; what fails later is no fault of its.
 * `keepOpen` takes the answer over where the handler asked for that.
 */
export type Trace = {
  id: string;
  language: Language;
  faults: Fault[];
  answered: boolean;
  /** The status that a page gave to what it says; null for the usual one. */
  status: number | null;
  keepOpen: ((outlet: Outlet) => void) | null;
};

declare global {
  // Next loads a module once per bundle; the launcher and the app must mean the same request.
  var vruchtbareBodemRequests: AsyncLocalStorage<Trace> | undefined;
}

function traces(): AsyncLocalStorage<Trace> {
  globalThis.vruchtbareBodemRequests ??= new AsyncLocalStorage<Trace>();
  return globalThis.vruchtbareBodemRequests;
}

/** Runs `answer` as a new request in this language, to which everything that it starts belongs. */
export function traced<T>(answer: (trace: Trace) => T, language: Language = DUTCH): T {
  const trace: Trace = { id: randomUUID(), language, faults: [], answered: false, status: null, keepOpen: null };
  return traces().run(trace, () => answer(trace));
}

/** The id under which the log knows the present request; a loose one outside of any. */
export const requestId = (): string => traces().getStore()?.id ?? randomUUID();

/** In which language the present request is answered; Dutch outside of any. */
export const askedLanguage = (): Language => traces().getStore()?.language ?? DUTCH;

/**
 * Gives the page that answers the present request this status. A page that says in words what is the matter needs it:
 * Next's own way throws the page away where no script runs.
 */
export function answerAs(status: number): void {
  const trace = traces().getStore();
  if (trace) trace.status = status;
}

/**
 * Keeps the answer to the present request open: its handler answers with a head and no body, and `use` gets the open end.
 * So whatever handled the request may be forgotten while thousands of streams are open.
 */
export function keepOpen(use: (outlet: Outlet) => void): void {
  const trace = traces().getStore();
  if (!trace) throw new Error("Only the launcher can keep an answer open.");
  trace.keepOpen = use;
}

/**
 * Tells the log of an error: in the line of the request that it belongs to, or in one of its own. That a browser left
 * while it was still sending is no fault of ours.
 */
export function noteFault(error: unknown): void {
  if (hasLeft(error)) return;
  const trace = traces().getStore();
  const fault = faultOf(error);
  if (fault.diskFull) noteDiskFull();
  if (trace && !trace.answered) trace.faults.push(fault);
  else logLine("failed", { faults: [fault] });
}

// As Node says it of a request that broke off; a socket of ours that breaks names the call that failed.
const hasLeft = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ECONNRESET" && !("syscall" in error);
