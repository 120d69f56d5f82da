import type { Coordinator } from "../../accounts/access.ts";
import { act, type Turn } from "../../accounts/act/writes.ts";
import { db, type Tx } from "../../lib/db.ts";
import { invalid, notFound } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import type { Prisma } from "../../lib/prisma/client.ts";
import { saying } from "../../lib/saying.ts";
import type { Host } from "../../sessions/access.ts";
import { parseProgress } from "./schema.ts";
import { isFollowed, progressStates, stateText, storedProgress } from "./states.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("samenwerkingsafspraak/progress/texts");

/** The `state` that somebody says a line is in, and the one that they had before them, `seen`. */
type TypedProgress = { state: unknown; seen: unknown };

/**
 * Says how far an action or a condition is, whatever the state of its agreement: it is no part of the text, so no answer
 * is outdated by it and no version begins. The same again changes nothing. INVALID where it is no state of its kind, or
 * somebody else was first; NOT_FOUND for a line of another session or team, or of a kind that has no progress.
 */
export async function tellProgress(
  by: Host | Coordinator,
  lineId: string,
  typed: TypedProgress,
  now = new Date(),
): Promise<{ revision: number; sessionId: string }> {
  const sessionId = await sessionOfLine(by, lineId);
  const about = { kind: "line", id: lineId, sessionId };
  const write = async (tx: Tx, { revision, nothing }: Turn) => {
    // Who waited for the row must see what was said meanwhile.
    const line = await tx.agreementLine.findUnique({ where: { id: lineId }, include: { progress: true } });
    if (!line || !isFollowed(line.kind)) throw notFound();
    const { state, seen } = parseProgress(line.kind, typed);
    const present = progressStates[line.progress?.state ?? "OPEN"];
    if (state === present) {
      nothing();
      return { revision, sessionId };
    }
    if (seen !== present) throw invalid("state", says("errors.moved", { stand: stateText(line.kind, present) }));
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: by.userId }, select: { name: true } });
    const told = { state: storedProgress[state], byName: name, at: now };
    await tx.lineProgress.upsert({ where: { lineId }, create: { lineId, ...told }, update: told });
    return { revision, sessionId };
  };
  return act(by, "agreement.tellProgress", about, write, { what: "agreement", id: "" });
}

/** Also of a line that was taken out of the concept: it stands in what was adopted. */
async function sessionOfLine(by: Host | Coordinator, lineId: string): Promise<string> {
  if (!isUuid(lineId)) throw notFound();
  const session: Prisma.SessionWhereInput = by.kind === "host" ? { id: by.sessionId } : { teamId: by.teamId };
  const found = await db().partnership.findFirst({
    where: { agreement: { lines: { some: { id: lineId } } }, session },
    select: { sessionId: true },
  });
  if (!found) throw notFound();
  return found.sessionId;
}
