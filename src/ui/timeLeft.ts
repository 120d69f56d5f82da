import { fill } from "../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

export type TimeLeft = {
  /** From 0 (just begun) to 1 (time is up). */
  spent: number;
  words: string;
};

/** How far a step is and how long it still has, at `now` (all epoch milliseconds). The end is soft: "rond rustig af". */
export function timeLeft(startedAt: number, endsAt: number, now: number): TimeLeft {
  const whole = Math.max(1, endsAt - startedAt);
  const spent = Math.min(1, Math.max(0, (now - startedAt) / whole));
  return { spent, words: leftInWords(endsAt - now) };
}

function leftInWords(milliseconds: number): string {
  const { many, one, short, over } = texts.timeLeft;
  if (milliseconds <= 0) return over;
  if (milliseconds < 60_000) return short;
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes === 1 ? one : fill(many, { minuten: minutes });
}
