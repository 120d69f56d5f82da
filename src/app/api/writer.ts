import { type Host, requireHost, requireSeat, type Seat } from "../../sessions/access.ts";

/**
 * Who writes: a participant with the seat's cookie, or with `?as=host` the host for the seat without a phone that
 * `&participantId=` names. NOT_FOUND for a stranger.
 */
export async function requireWriter(
  request: Request,
  sessionId: string,
): Promise<{ by: Seat | Host; participantId: string | undefined }> {
  const query = new URL(request.url).searchParams;
  if (query.get("as") !== "host") return { by: await requireSeat(sessionId), participantId: undefined };
  return { by: await requireHost(sessionId), participantId: query.get("participantId") ?? undefined };
}
