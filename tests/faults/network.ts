import { request as ask, type ClientRequest, type IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "./random.ts";

export type Call = { path: string; method: string; headers: Record<string, string>; body: string | null };

const CHANCES = { twice: 0.06, answerLost: 0.06, onlyLate: 0.05, againLate: 0.05 };
const LATE_MS = { least: 300, most: 6_000 };
const COPY_GIVES_UP_MS = 20_000;

/**
 * The air between phones and the proxy at `port`. While it storms, a request that writes may arrive twice, its answer
 * may get lost after the server did it, it may arrive long after the phone gave it up, or a copy of it may arrive after
 * newer ones. `repeats` counts these.
 */
export function openAir(port: number, random: Random) {
  const underway = new Set<Promise<void>>();
  let storms = false;
  let repeats = 0;

  const copy = (call: Call, afterMs: number): void => {
    repeats += 1;
    const sending = pause(afterMs)
      .then(() => carry(port, call, AbortSignal.timeout(COPY_GIVES_UP_MS)))
      .then(ignore, ignore)
      .finally(() => underway.delete(sending));
    underway.add(sending);
  };
  const late = () => random.between(LATE_MS.least, LATE_MS.most);

  return {
    port,
    repeats: () => repeats,
    storm: () => {
      storms = true;
    },
    /** From now on each request arrives at most once; answers when the last copy has come in. */
    calm: async () => {
      storms = false;
      while (underway.size > 0) await Promise.all(underway);
    },
    async send(call: Call, signal: AbortSignal): Promise<Response> {
      const throws = random.next();
      if (!storms || call.method === "GET") return carry(port, call, signal);
      const { twice, answerLost, onlyLate, againLate } = CHANCES;
      if (throws < twice) copy(call, 0);
      else if (throws < twice + againLate) copy(call, late());
      else if (throws < twice + againLate + onlyLate) {
        copy(call, late());
        throw new Error("no network");
      }
      const answer = await carry(port, call, signal);
      if (throws > 1 - answerLost) {
        repeats += 1;
        throw new Error("the answer got lost");
      }
      return answer;
    },
  };
}
export type Air = ReturnType<typeof openAir>;

const ignore = () => undefined;

/** One request over a connection of its own, so that each may meet another server. */
async function carry(port: number, call: Call, signal: AbortSignal): Promise<Response> {
  const response = await reach(port, call, signal);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const status = response.statusCode ?? 0;
  const headers = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers });
}

/** Sends a call; answers once the head of the answer is there. */
export function reach(port: number, call: Call, signal: AbortSignal): Promise<IncomingMessage> {
  const { path, method, headers, body } = call;
  return new Promise((answered, failed) => {
    const options = { host: "127.0.0.1", port, path, method, headers, agent: false, signal };
    const asking: ClientRequest = ask(options, answered);
    asking.on("error", failed).end(body ?? undefined);
  });
}
