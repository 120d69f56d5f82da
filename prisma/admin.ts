import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { makeResetOnServer } from "../src/accounts/resets/writes.ts";
import { db } from "../src/lib/db.ts";
import { readEnv } from "../src/lib/env.ts";
import { isProblem } from "../src/lib/errors.ts";
import { openDatabase } from "../src/lib/launch/database.ts";
import { pathsIn } from "../src/lib/launch/postgresFolder.ts";
import { reasonOf } from "../src/lib/launch/startProblem.ts";
import { fill } from "../src/lib/text.ts";
import texts from "./admin.json" with { type: "json" };

/** Prints a link with which the owner of this e-mail address chooses a new password. */
async function reset(email: string | undefined): Promise<void> {
  if (!email) throw new Error(texts.resetUsage);
  const { BASE_URL, PORT } = readEnv();
  const address = BASE_URL?.replace(/\/$/, "") ?? `http://localhost:${PORT}`;
  try {
    console.log(fill(texts.reset, { email, address, secret: await makeResetOnServer(email) }));
  } catch (error) {
    throw isProblem(error) && error.code === "NOT_FOUND" ? new Error(fill(texts.nobody, { email })) : error;
  }
}

/** Prints who has an account, in which teams, and when somebody last signed in with it. */
async function accounts(): Promise<void> {
  const users = await db().user.findMany({
    orderBy: { email: "asc" },
    include: {
      memberships: { include: { team: true }, orderBy: { teamId: "asc" } },
      authSessions: { orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  for (const { email, name, memberships, authSessions } of users) {
    const teams = memberships.map(({ team, role }) => `${team.name}: ${texts.roles[role]}`).join(", ");
    const last = authSessions[0]?.createdAt.toISOString().slice(0, 10);
    const known = name === email ? "" : name;
    console.log(fill(texts.account, { email, name: known, teams: teams || texts.noTeam, last: last ?? texts.never }));
  }
  if (users.length === 0) console.log(texts.none);
}

const commands: Record<string, (argument: string | undefined) => Promise<void>> = { reset, accounts };

try {
  const [name = "", argument] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.log(texts.usage.join("\n"));
    process.exit(["", "help", "--help"].includes(name) ? 0 : 1);
  }
  const { DATABASE_URL, DATA_DIR } = readEnv();
  const folder = resolve(import.meta.dirname, "..", DATA_DIR);
  if (!DATABASE_URL && !existsSync(pathsIn(folder).folder)) throw new Error(fill(texts.noDatabase, { folder }));
  const database = await openDatabase(DATABASE_URL, folder);
  process.env.DATABASE_URL = database.url;
  try {
    await command(argument);
  } finally {
    await db().$disconnect();
    await database.close();
  }
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
