import { db } from "../../lib/db.ts";

/** The practice sessions that go on. For the app itself, which plays them. */
export async function readRunningPractice(): Promise<string[]> {
  const rows = await db().session.findMany({ where: { practice: true, state: "RUNNING" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Whether this session is only to practise with: that never changes. */
export async function isPractice(sessionId: string): Promise<boolean> {
  const row = await db().session.findUnique({ where: { id: sessionId }, select: { practice: true } });
  return row?.practice ?? false;
}
