import type { Viewer } from "../../../../../sessions/access.ts";
import { readRevision } from "../../../../../sessions/reads.ts";
import { hub, readSnapshot } from "../../../../../zaal/moments.ts";
import { answer, json } from "../../../answer.ts";
import { viewerOf } from "../asker.ts";

type Context = { params: Promise<{ sessionId: string }> };

/**
 * The snapshot of the asker's audience; its ETag is the revision, and X-Now the server's clock in epoch milliseconds. To
 * the host X-Wall says whether a wall hangs.
 */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const viewer = await viewerOf(request, (await params).sessionId);
    if (viewer.kind === "screen" && viewer.hangs) hub().seeWall(viewer.sessionId);
    const known = request.headers.get("if-none-match");
    const present = known && etagOf((await readRevision(viewer.sessionId)) ?? 0);
    if (known && known === present) return new Response(null, { status: 304, headers: headersOf(known, viewer) });
    const snapshot = await readSnapshot(viewer);
    return json(snapshot, { headers: headersOf(etagOf(snapshot.revision), viewer) });
  });

const etagOf = (revision: number): string => `"${revision}"`;

const headersOf = (etag: string, { kind, sessionId }: Viewer) => ({
  etag,
  "x-now": String(Date.now()),
  "cache-control": "private, no-store",
  ...(kind === "host" ? { "x-wall": String(hub().wallHangs(sessionId)) } : {}),
});
