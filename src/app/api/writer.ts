import { type Host, requireHost, requireSeat, type Seat } from "../../sessions/access.ts";

/**
 * Who writes: a participant with the seat's cookie, or with `?as=host` the host for the seat without a phone that
 * `&participantId=` names. A phone says with `x-asked-at` in which order it asked. NOT_FOUND for a stranger.
 */
export async function requireWriter(
  request: Request,
  sessionId: string,
): Promise<{ by: Seat | Host; participantId: string | undefined; askedAt: number | null }> {
  const query = new URL(request.url).searchParams;
  if (query.get("as") !== "host")
    return { by: await requireSeat(sessionId), participantId: undefined, askedAt: askedAtOf(request) };
  return { by: await requireHost(sessionId), participantId: query.get("participantId") ?? undefined, askedAt: null };
}

function askedAtOf(request: Request): number | null {
  const at = Number(request.headers.get("x-asked-at") ?? Number.NaN);
  return Number.isSafeInteger(at) && at > 0 ? at : null;
}
