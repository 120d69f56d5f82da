import type { Outlet } from "../src/lib/requests.ts";

/** The browser's end of a stream, for a test to read event by event. */
export function openOutlet() {
  const said: string[] = [];
  const decoder = new TextDecoder();
  let full = false;
  let ended = false;
  let wake = (): void => undefined;
  let ready = (): void => undefined;
  let closed = (): void => undefined;
  const outlet: Outlet = {
    write: (bytes) => {
      said.push(typeof bytes === "string" ? bytes : decoder.decode(bytes));
      wake();
    },
    isFull: () => full,
    onRoom: (given) => {
      ready = given;
    },
    onClose: (given) => {
      closed = given;
    },
    end: () => {
      ended = true;
      wake();
    },
  };
  return {
    outlet,
    /** The next event but for the clock's; empty once the stream ended. */
    async next(): Promise<string> {
      for (;;) {
        const event = said.shift();
        if (event === undefined && ended) return "";
        if (event !== undefined && !event.includes("event: clock")) return event;
        if (event === undefined)
          await new Promise<void>((heard) => {
            wake = heard;
          });
      }
    },
    /** Nothing more goes to this browser until it reads again. */
    stall: () => {
      full = true;
    },
    readAgain: () => {
      full = false;
      ready();
    },
    close: () => closed(),
  };
}
