import type { PerSide } from "../../exercises/contract.ts";
import { memory } from "../../live/memory.ts";

type Supported = { lineId: string; support: PerSide<number> };

/** Keeps who stood behind a line once the session had come to this revision, for who hears of it next. */
export const rememberSupport = (sessionId: string, revision: number, line: Supported): void =>
  memory().after(sessionId, revision, line);

export const recallSupport = (sessionId: string, revision: number): Supported | undefined =>
  memory().outcomeOf(sessionId, revision) as Supported | undefined;
