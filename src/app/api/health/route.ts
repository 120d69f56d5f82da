import manifest from "../../../../package.json" with { type: "json" };
import { isDiskFull } from "../../../lib/diskFull.ts";
import { isDraining } from "../../../lib/draining.ts";
import { Problem } from "../../../lib/errors.ts";
import { problemResponse } from "../../../lib/problemAnswer.ts";
import { isDatabaseUp } from "../../../sessions/reads.ts";
import { json } from "../answer.ts";

export const dynamic = "force-dynamic";

const { version } = manifest;

/**
 * Whether this process can serve: 200, or 503 while the database is gone, could write nothing a moment ago, or the process
 * is about to stop.
 */
export async function GET(): Promise<Response> {
  if (isDraining()) return unfit(new Problem("STOPPING"), { status: "draining" });
  if (!(await isDatabaseUp())) return unfit(new Problem("DATABASE_GONE"), { database: "gone" });
  if (isDiskFull()) return unfit(new Problem("DISK_FULL"), { database: "full" });
  return json({ status: "ok", database: "ok", version });
}

const unfit = (problem: Problem, more: Record<string, string>): Response =>
  problemResponse(problem, { ...more, version });
