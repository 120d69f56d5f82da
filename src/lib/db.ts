import { PrismaPg } from "@prisma/adapter-pg";
import { readEnv } from "./env.ts";
import { type Prisma, PrismaClient } from "./prisma/client.ts";

/**
 * How long a request waits for a connection, for its turn in a transaction, and for the transaction's end. One figure:
 * whichever is the shortest would decide, and a full room on a slow laptop may queue for a session's row.
 */
const PATIENCE_MS = 15_000;

export type Tx = Prisma.TransactionClient;

function connect(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL } = readEnv();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set: start the app with npm start.");
  const adapter = new PrismaPg({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL,
    connectionTimeoutMillis: PATIENCE_MS,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: PATIENCE_MS, timeout: PATIENCE_MS } });
}

// Next loads a module once per bundle; the pool must exist once per process.
const shared = globalThis as unknown as { vruchtbareBodemDb?: PrismaClient };

/** The process's one database client. */
export function db(): PrismaClient {
  shared.vruchtbareBodemDb ??= connect();
  return shared.vruchtbareBodemDb;
}

/** Reads several things as they stood at one and the same moment. */
export const inOneMoment = <T>(read: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(read, { isolationLevel: "RepeatableRead" });
