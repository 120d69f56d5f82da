import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import { db, pool } from "../db.ts";
import { isProblem } from "../errors.ts";
import { hashOf } from "../ids.ts";

type FailuresOptions = {
  /** What it is that fails: the same in every process. */
  name: string;
  most: number;
  perMs: number;
};

/** Counts failures per key. */
export type Failures = {
  /** Counts one more; whether that is more than may be. */
  add(key: string): Promise<boolean>;
  /** Takes one back that was none after all. */
  forgive(key: string): Promise<void>;
};

/**
 * Failures of a key in all processes on this database together: `most` in `perMs`, from the first one on. The table shows
 * neither addresses nor codes. Who is over it costs no question any more, and without a database each process counts for
 * itself.
 */
export function createFailures({ name, most, perMs }: FailuresOptions): Failures {
  const limits = { keyPrefix: name, points: most, duration: perMs / 1000 };
  const limiter = new RateLimiterPostgres({
    ...limits,
    storeClient: { query: (asked: { text: string }) => pool().query(asked) },
    storeType: "pool",
    schemaName: "public",
    tableName: "Limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    inMemoryBlockOnConsumed: most + 1,
    insuranceLimiter: new RateLimiterMemory(limits),
  });
  return {
    add: (key) =>
      limiter.consume(hashOf(key)).then(
        () => false,
        (refused: unknown) => {
          // It refuses with figures, and fails with an error.
          if (refused instanceof Error) throw refused;
          return true;
        },
      ),
    forgive: async (key) => void (await limiter.reward(hashOf(key))),
  };
}

/**
 * Runs `attempt` for these keys, unless one of them failed too often: `refused` is thrown then. Only what fails with
 * `code` counts, so what is right costs nothing.
 */
export async function unlessFailing<T>(
  counted: { failures: Failures; key: string }[],
  { code, refused }: { code: string; refused: Error },
  attempt: () => Promise<T>,
): Promise<T> {
  const over = await Promise.all(counted.map(({ failures, key }) => failures.add(key)));
  const forgive = () => Promise.all(counted.map(({ failures, key }) => failures.forgive(key)));
  if (over.includes(true)) throw refused;
  try {
    const result = await attempt();
    await forgive();
    return result;
  } catch (error) {
    if (!isProblem(error) || error.code !== code) await forgive();
    throw error;
  }
}

/** Forgets what counts no more. */
export async function forgetLimits(now = Date.now()): Promise<void> {
  await db().limit.deleteMany({ where: { expire: { lt: now } } });
}
