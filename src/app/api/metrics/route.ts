import { createHash, timingSafeEqual } from "node:crypto";
import { readEnv } from "../../../lib/env.ts";
import { notFound } from "../../../lib/errors.ts";
import { renderMetrics } from "../../../lib/metrics.ts";
import { answer } from "../answer.ts";

export const dynamic = "force-dynamic";

/** The figures of this process for Prometheus, for who shows METRICS_TOKEN as Bearer. NOT_FOUND for anybody else. */
export const GET = (request: Request) =>
  answer(async () => {
    const { METRICS_TOKEN } = readEnv();
    const shown = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    if (!METRICS_TOKEN || !shown || !timingSafeEqual(digest(shown), digest(METRICS_TOKEN))) throw notFound();
    return new Response(renderMetrics(), {
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
    });
  });

const digest = (token: string): Buffer => createHash("sha256").update(token).digest();
