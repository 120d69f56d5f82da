import { audienceOf } from "../../../../../sessions/audience.ts";
import { answer, json } from "../../../answer.ts";
import { viewerOf } from "../asker.ts";
import { readSnapshot } from "../moments.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The snapshot of the asker's audience; its ETag is the revision, and X-Now the server's clock in epoch milliseconds. */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const viewer = await viewerOf(request, (await params).sessionId);
    const snapshot = await readSnapshot(viewer, audienceOf(viewer));
    const headers = {
      etag: `"${snapshot.revision}"`,
      "x-now": String(Date.now()),
      "cache-control": "private, no-cache",
    };
    if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
    return json(snapshot, { headers });
  });
