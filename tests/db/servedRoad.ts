import { createServer, type Server } from "node:http";
import { isInTheirLanguage, road } from "../../src/api/road.ts";
import { nameLanguage } from "../../src/lib/askedLanguage.ts";
import { watch } from "../../src/lib/launch/watch.ts";
import { type Host, seatCookie } from "../../src/sessions/access.ts";
import { join } from "../../src/sessions/door/writes.ts";
import { roomOf } from "./people.ts";

/** The calls of the API behind an address of their own, as the launcher serves them. What is no call is answered with 299. */
export function servedRoad() {
  let server: Server;
  return {
    async open(): Promise<string> {
      const next = road((_, response) => response.writeHead(299).end("next"));
      const { answer } = watch(next, { slowMs: 60_000, patternOf: (path) => path, headersFor: () => ({}) });
      server = createServer((request, response) => {
        nameLanguage(request, isInTheirLanguage);
        answer(request, response);
      });
      await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
      const at = server.address();
      return `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}`;
    },
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Somebody's seat in the session of this host, and what their browser brings with each call. */
export async function seatIn(host: Host): Promise<{ participantId: string; cookie: string }> {
  const { code, partners } = await roomOf(host);
  const partner = { id: partners.find(({ side }) => side === "informal")?.id ?? "" };
  const { participantId, secret } = await join({ code: code ?? "", side: "informal", partner, people: 1 });
  return { participantId, cookie: `taal=nl; ${seatCookie(host.sessionId)}=${secret}` };
}
