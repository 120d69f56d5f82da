import { z } from "zod";
import texts from "./env.json" with { type: "json" };
import { fill } from "./text.ts";

const SECRET = new Set(["DATABASE_URL", "METRICS_TOKEN"]);
const webAddress = z.url({ protocol: /^https?$/ });

const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("0.0.0.0"),
  BASE_URL: webAddress.optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./)
    .refine(URL.canParse)
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** How many proxies of our own stand before the app and say who asks. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(9).default(0),
  /** Who shows this token may read the figures; without it, nobody may. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/)
    .optional(),
  /** From how long on an answer stands in the log as slow. */
  SLOW_MS: z.coerce.number().int().min(1).max(600_000).default(1_000),
  /** For how long a process that must stop still answers, so that a balancer sees that it leaves. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(60).default(2),
  /** Where phones in the room reach the app; the launcher fills it in. */
  PHONE_URL: webAddress.optional(),
  /** Where the build goes. */
  NEXT_DIST_DIR: z
    .string()
    .regex(/^[\w.-]+$/)
    .default(".next"),
});

type Env = z.output<typeof settings>;

/** A setting that is wrong, said in one clear line. */
export class SettingProblem extends Error {
  constructor(name: string, value: string) {
    const expected = Object.entries(texts.expected).find(([key]) => key === name)?.[1] ?? "";
    super(fill(texts.wrong, { name, value, expected }));
    this.name = "SettingProblem";
  }
}

/** Reads the settings from the environment; an empty one counts as absent. Throws a SettingProblem for the first wrong one. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(filled);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? "");
  throw new SettingProblem(name, SECRET.has(name) ? "…" : (source[name] ?? ""));
}
