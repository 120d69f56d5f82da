import { readSessionOfContribution } from "../../contributions/reads.ts";
import { type Host, type RecentSeat, requireHost, requireRecentSeat, type Seat } from "../../sessions/access.ts";

/**
 * Who writes: a participant with the seat's cookie, or with `?as=host` the host for the seat without a phone that
 * `&participantId=` names. `requireIts` finds the seat. A phone says with `x-asked-at` in which order it asked. NOT_FOUND
 * for a stranger.
 */
export async function requireWriter<Sitting extends Seat | RecentSeat>(
  request: Request,
  sessionId: string,
  requireIts: (call: Request, sessionId: string) => Promise<Sitting>,
): Promise<{ by: Sitting | Host; participantId: string | undefined; askedAt: number | null }> {
  const query = new URL(request.url).searchParams;
  if (query.get("as") !== "host")
    return { by: await requireIts(request, sessionId), participantId: undefined, askedAt: askedAtOf(request) };
  return { by: await requireHost(sessionId), participantId: query.get("participantId") ?? undefined, askedAt: null };
}

/** Who writes about a contribution, as `requireWriter` says. NOT_FOUND for one that is not there. */
export async function requireWriterAbout(request: Request, contributionId: string) {
  return requireWriter(request, await readSessionOfContribution(contributionId), requireRecentSeat);
}

/** In which order a phone asked; null where it does not say. */
export function askedAtOf(request: Request): number | null {
  const at = Number(request.headers.get("x-asked-at") ?? Number.NaN);
  return Number.isSafeInteger(at) && at > 0 ? at : null;
}
