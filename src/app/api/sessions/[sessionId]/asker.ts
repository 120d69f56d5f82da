import { requireViewer, type Viewer } from "../../../../sessions/access.ts";

/** Who asks to look, by `?as=` and the token in the address or the Authorization header. NOT_FOUND for a stranger. */
export function viewerOf(request: Request, sessionId: string): Promise<Viewer> {
  const query = new URL(request.url).searchParams;
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return requireViewer(request, sessionId, query.get("as"), query.get("token") ?? bearer ?? null);
}
