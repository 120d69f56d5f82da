import manifest from "../../../../package.json" with { type: "json" };
import { Problem, problemDocument } from "../../../lib/errors.ts";
import { isDatabaseUp } from "../../../sessions/reads.ts";
import { json } from "../answer.ts";

export const dynamic = "force-dynamic";

/** Whether this process can serve: 200, or 503 while the database is gone. */
export async function GET(): Promise<Response> {
  const { version } = manifest;
  if (await isDatabaseUp()) return json({ status: "ok", database: "ok", version });
  return json({ ...problemDocument(new Problem("DATABASE_GONE")), database: "gone", version }, { status: 503 });
}
