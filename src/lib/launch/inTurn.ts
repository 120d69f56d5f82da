import type { IncomingMessage, RequestListener } from "node:http";
import { addressOf } from "../asker.ts";
import { createTurns } from "../turns.ts";

const AT_ONCE = 4;
// What takes longer waits for something else than the processor; who sends slowly keeps nobody's place.
const TURN_MOST_MS = 100;

/**
 * Lets `listener` begin with a few pages and papers at a time, by turns of those who ask. A hundred that are made at once
 * are all ready at the end, and until then nothing that comes between them is answered, an answer of a phone neither.
 * Calls of the API wait for the database more than for the processor, and for no turn.
 */
export function inTurn(listener: RequestListener): RequestListener {
  const turn = createTurns({ most: AT_ONCE });
  return (request, response) => {
    if (isCall(request)) return listener(request, response);
    void turn(
      "",
      () =>
        new Promise<void>((over) => {
          // Who left while waiting needs no answer any more.
          if (response.destroyed) return over();
          const timer = setTimeout(over, TURN_MOST_MS);
          response.once("close", () => {
            clearTimeout(timer);
            over();
          });
          listener(request, response);
        }),
      whoAsks(request),
    );
  };
}

function isCall({ url = "" }: IncomingMessage): boolean {
  const [path = ""] = url.split("?");
  return path.startsWith("/api/") && !path.endsWith(".pdf");
}

const whoAsks = ({ headers }: IncomingMessage): string =>
  addressOf({ get: (name) => [headers[name] ?? ""].flat().join(",") });
