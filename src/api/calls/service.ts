import { createHash } from "node:crypto";
import { z } from "zod";
import manifest from "../../../package.json" with { type: "json" };
import { languageOf } from "../../lib/askedLanguage.ts";
import { isDiskFull } from "../../lib/diskFull.ts";
import { isDraining } from "../../lib/draining.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { renderMetrics } from "../../lib/metrics.ts";
import { problemResponse } from "../../lib/problemAnswer.ts";
import { isDatabaseUp } from "../../sessions/reads.ts";
import { wordsUnder } from "../../zaal/wordsWith.ts";
import { json } from "../answer.ts";
import { call } from "../call.ts";
import { anyone, operator } from "../who.ts";

const { version } = manifest;
const unfit = (problem: Problem, more: Record<string, string>): Response =>
  problemResponse(problem, { ...more, version });

/** How the server is, and what pages need beside the room. */
export const service = [
  call({
    id: "words",
    method: "GET",
    path: "/woorden/{exercise}",
    says: "The fixed words that go with an exercise (or, as `koppen`, what all of them are called), in the language of the cookie `taal`.",
    who: anyone,
    answers: {
      200: { is: "the words, per file; with an `ETag`", json: z.record(z.string(), z.unknown()) },
      304: { is: "the same as `If-None-Match`" },
    },
    refuses: ["NOT_FOUND"],
    run: async ({ request, params: { exercise } }) => {
      const words = wordsUnder(languageOf(request.headers), exercise);
      if (!words) throw notFound();
      const body = JSON.stringify(words);
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      const headers = { etag, "cache-control": "no-cache", vary: "cookie", "content-type": "application/json" };
      if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
      return new Response(body, { headers });
    },
  }),
  call({
    id: "health",
    method: "GET",
    path: "/api/health",
    says: "Whether this process can serve: not while the database is gone, when in the last fifteen seconds it could write nothing, or while the process takes leave.",
    who: anyone,
    answers: {
      200: {
        is: "it can",
        json: z.object({ status: z.literal("ok"), database: z.literal("ok"), version: z.string() }),
      },
    },
    refuses: ["STOPPING"],
    run: async () => {
      if (isDraining()) return unfit(new Problem("STOPPING"), { status: "draining" });
      if (!(await isDatabaseUp())) return unfit(new Problem("DATABASE_GONE"), { database: "gone" });
      if (isDiskFull()) return unfit(new Problem("DISK_FULL"), { database: "full" });
      return json({ status: "ok", database: "ok", version });
    },
  }),
  call({
    id: "metrics",
    method: "GET",
    path: "/api/metrics",
    says: "The figures of this process, for who shows `METRICS_TOKEN` as Bearer; NOT_FOUND for anybody else, and where no token was set.",
    who: operator,
    answers: { 200: { is: "the text format of Prometheus", type: "text/plain" } },
    run: async () =>
      new Response(renderMetrics(), {
        headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
      }),
  }),
];
