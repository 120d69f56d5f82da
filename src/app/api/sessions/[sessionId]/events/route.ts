import { isDraining } from "../../../../../lib/draining.ts";
import { Problem } from "../../../../../lib/errors.ts";
import { keepOpen } from "../../../../../lib/requests.ts";
import { hub } from "../../../../../zaal/moments.ts";
import { answer } from "../../../answer.ts";
import { viewerOf } from "../asker.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** A stream of snapshots for the asker's audience, but for what it saw already `since` a revision. */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    // Elsewhere it may last.
    if (isDraining()) throw new Problem("STOPPING");
    const viewer = await viewerOf(request, (await params).sessionId);
    const since = Number(new URL(request.url).searchParams.get("since") ?? -1);
    keepOpen((outlet) => hub().open(viewer.sessionId, viewer, outlet, since));
    return new Response(null, {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "private, no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  });
