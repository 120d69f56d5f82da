import type nl from "./texts.json";
import type { Spoken } from "./Words.tsx";

type TimeLeft = {
  /** From 0 (just begun) to 1 (time is up). */
  spent: number;
  words: string;
};

/**
 * How far a step is and how long it still has, at `now` (all epoch milliseconds), in these words. The end is soft: "rond
 * rustig af".
 */
export function timeLeft(startedAt: number, endsAt: number, now: number, spoken: Spoken<typeof nl>): TimeLeft {
  const whole = Math.max(1, endsAt - startedAt);
  const spent = Math.min(1, Math.max(0, (now - startedAt) / whole));
  return { spent, words: leftInWords(endsAt - now, spoken) };
}

function leftInWords(milliseconds: number, { texts, say }: Spoken<typeof nl>): string {
  const { minutes, short, over } = texts.timeLeft;
  if (milliseconds <= 0) return over;
  if (milliseconds < 60_000) return short;
  return say(minutes, { n: Math.ceil(milliseconds / 60_000) });
}
