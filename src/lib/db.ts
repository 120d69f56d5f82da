import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { readEnv } from "./env.ts";
import { gauge } from "./metrics.ts";
import { type Prisma, PrismaClient } from "./prisma/client.ts";
import { noteFault } from "./requests.ts";

/**
 * How long a request waits for a connection, for its turn in a transaction, and for the transaction's end. One figure:
 * whichever is the shortest would decide, and a full room on a slow laptop may queue for a session's row.
 */
const PATIENCE_MS = 15_000;

const STATEMENTS_MOST = 500;

export type Tx = Prisma.TransactionClient;

function openPool(): pg.Pool {
  const { DATABASE_URL, DATABASE_POOL } = readEnv();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set: start the app with npm start.");
  const opened = new pg.Pool({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL,
    connectionTimeoutMillis: PATIENCE_MS,
  });
  // A connection that is lost while nobody uses it would end the process.
  opened.on("error", noteFault);
  showPool(opened);
  return opened;
}

function connect(): Connected {
  const adapter = new PrismaPg(pool(), {
    disposeExternalPool: true,
    statementNameGenerator: nameStatements(),
  });
  const prisma = new PrismaClient({
    adapter,
    // The other formats quote what was to be written.
    errorFormat: "minimal",
    transactionOptions: { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
  });
  return { prisma, nameOf: nameStatements() };
}

/**
 * PostgreSQL plans a statement that has a name once for each connection, not each time. Lists of any length make ever
 * new statements, so only so many get one;
 * the others have the empty name, which PostgreSQL forgets at once.
 */
function nameStatements(): ({ sql }: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (!names.has(sql) && names.size < STATEMENTS_MOST) names.set(sql, `s${names.size}`);
    return names.get(sql) ?? "";
  };
}

function showPool(shown: pg.Pool): void {
  const help = "Connections of this process with the database; waiting are those who want one.";
  gauge("database_connections", help, () => shown.totalCount, 'state="total"');
  gauge("database_connections", help, () => shown.idleCount, 'state="idle"');
  gauge("database_connections", help, () => shown.waitingCount, 'state="waiting"');
}

// Next loads a module once per bundle; the pool must exist once per process.
type Connected = { prisma: PrismaClient; nameOf: ReturnType<typeof nameStatements> };
const shared = globalThis as unknown as { vruchtbareBodemDb?: Connected; vruchtbareBodemPool?: pg.Pool };

/** The process's one set of connections, for what does not speak by Prisma. */
export function pool(): pg.Pool {
  shared.vruchtbareBodemPool ??= openPool();
  return shared.vruchtbareBodemPool;
}

function connected(): Connected {
  shared.vruchtbareBodemDb ??= connect();
  return shared.vruchtbareBodemDb;
}

/** The process's one database client. */
export const db = (): PrismaClient => connected().prisma;

/**
 * Runs one statement: within this transaction, or by itself. By itself it goes straight to PostgreSQL, for what a full
 * room does many times a second: what Prisma does around a statement takes longer than the statement.
 */
export async function ask<Row extends object>(statement: Prisma.Sql, tx?: Tx): Promise<Row[]> {
  if (tx) return tx.$queryRaw<Row[]>(statement);
  const { text, values } = statement;
  const { nameOf } = connected();
  const name = nameOf({ sql: text });
  const { rows } = await pool().query<Row>({ text, values, ...(name && { name: `ask-${name}` }) });
  return rows;
}
