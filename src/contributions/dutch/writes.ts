import { act } from "../../accounts/act/writes.ts";
import { notFound } from "../../lib/errors.ts";
import type { Host } from "../../sessions/access.ts";
import type { DutchRequest } from "../schema.ts";

/**
 * The host says in Dutch, under somebody's words, what they say (conventions L-2); the words stay as they are. An empty
 * text takes the line away. Answers the session's revision. NOT_FOUND for another session's.
 */
export async function sayInDutch(host: Host, id: string, { text }: DutchRequest): Promise<number> {
  return act(host, "answers.sayInDutch", { kind: "contribution", id }, async (tx, { revision }) => {
    const mine = { id, step: { part: { sessionId: host.sessionId } } };
    const { count } = await tx.contribution.updateMany({ where: mine, data: { dutch: text } });
    if (count === 0) throw notFound();
    return revision;
  });
}
