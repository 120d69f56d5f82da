import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { openDemo as open } from "../../prisma/openDemo.ts";
import { withClient } from "../database.ts";
import { appDatabase } from "./appDatabase.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** A team of its own with one facilitator who also coordinates, and a bijeenkomst that is going on. */
export type Demo = {
  sessionId: string;
  code: string;
  screenToken: string;
  hostEmail: string;
  hostPassword: string;
  hostCookie: string;
  partners: { id: string; side: string }[];
  steps: { id: string; exercise: string; state: string; examples: { informal: Record<string, unknown> | null } }[];
};

/** Makes one in the app of all tests. */
export async function openDemo(): Promise<Demo> {
  // What the app itself does goes by this setting.
  process.env.DATABASE_URL = await appDatabase();
  return JSON.parse(JSON.stringify(await open("standaard")));
}

/** Makes one in another app, which these settings lead to. */
export function openDemoIn(settings: NodeJS.ProcessEnv): Demo {
  const args = [join("prisma", "demo.ts"), "--json", "--programme", "standaard"];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: ROOT, env: settings, encoding: "utf8", stdio: "pipe" }),
  );
}

/** Signs a browser in with the cookies of a demo's host, for the app at this address. */
export async function signInWith(page: Page, { hostCookie }: Demo, url: string): Promise<void> {
  const pairs = hostCookie.split("; ").map((pair) => pair.split("="));
  await page.context().addCookies(pairs.map(([name = "", ...rest]) => ({ name, value: rest.join("="), url })));
}

/** Makes the host of a demo a colleague in the team of this session who coordinates and does not lead. */
export const makeCoordinator = (demo: Demo, sessionId: string): Promise<void> =>
  makeColleague(demo, sessionId, "COORDINATOR");

/** Makes the host of a demo a colleague in the team of this session who has this role there, and no other. */
export async function makeColleague(
  { hostEmail }: Demo,
  sessionId: string,
  role: "COORDINATOR" | "FACILITATOR",
): Promise<void> {
  await withClient(await appDatabase(), async (client) => {
    const his = `"userId" = (SELECT "id" FROM "User" WHERE "email" = $1)`;
    await client.query(`DELETE FROM "Membership" WHERE "role" <> $2::"Role" AND ${his}`, [hostEmail, role]);
    await client.query(
      `UPDATE "Membership" SET "teamId" = (SELECT "teamId" FROM "Session" WHERE "id" = $2) WHERE ${his}`,
      [hostEmail, sessionId],
    );
  });
}
