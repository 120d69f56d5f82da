import type { PerSide } from "../../exercises/contract.ts";
import { createMemory } from "../../lib/memory.ts";

type Supported = { lineId: string; support: PerSide<number> };

const supported = createMemory<Supported>("supported lines", 5_000);

/** Keeps who stood behind a line once the session had come to this revision, for who hears of it next. */
export const rememberSupport = (sessionId: string, revision: number, line: Supported): void =>
  supported.keep(`${sessionId} ${revision}`, line);

export const recallSupport = (sessionId: string, revision: number): Supported | undefined =>
  supported.recall(`${sessionId} ${revision}`);
