import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Sent } from "./ledger.ts";
import type { Call } from "./network.ts";
import type { Place, Seat } from "./phone.ts";
import type { Random } from "./random.ts";

const AT_ONCE = 3;
const GIVE_UP_MS = 20_000;
const AFTER_A_FAULT_MS = 50;

/**
 * A guest who asks for what changes nothing as fast as it is answered, until it is enough: its own words again, others'
 * words taken away, answers taken back that it never gave. Its one contribution stands in `ledger` like everybody's.
 */
export async function pester(
  { air, sessionId, cookie }: Place,
  { participantId, stepId }: Seat,
  ledger: Map<string, Sent>,
  random: Random,
  enough: AbortSignal,
): Promise<void> {
  const id = randomUUID();
  const sent: Sent = { participantId, text: "de gast", shown: false, withdrawn: false };
  const body = { part: "wortels", text: sent.text };
  const headers = { cookie, "content-type": "application/json" };
  const send = async (method: string, path: string, asked: object | null): Promise<number> => {
    const call: Call = { method, path, headers, body: asked && JSON.stringify(asked) };
    const status = await air.send(call, AbortSignal.timeout(GIVE_UP_MS)).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 0 || status >= 500) await pause(AFTER_A_FAULT_MS);
    return status;
  };

  ledger.set(id, sent);
  while (!sent.shown) {
    const status = await send("POST", `/api/sessions/${sessionId}/contributions`, { id, stepId, body });
    sent.shown = status === 200 || status === 201;
  }
  const needless = [
    () => send("PUT", `/api/contributions/${id}`, { body }),
    () => send("DELETE", `/api/contributions/${another()}`, null),
    () => send("PUT", `/api/contributions/${another()}/support`, { value: "" }),
  ];
  const another = () => random.pick([...ledger.keys()].filter((other) => other !== id).concat(randomUUID()));
  const askOn = async () => {
    while (!enough.aborted) await random.pick(needless)();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
}
