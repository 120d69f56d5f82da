"use client";
import type nl from "./texts.json";
import { timeLeft } from "./timeLeft.ts";
import { useNow } from "./useNow.ts";
import { useWords } from "./Words.tsx";

type TimeBarProps = {
  endsAt: number | null;
  startedAt: number | null;
  /** The server's clock minus this device's, in milliseconds. */
  clockSkew: number;
  label: string;
};

/** The time left as a calm bar and in words. Nothing happens when it is over. */
export function TimeBar({ endsAt, startedAt, clockSkew, label }: TimeBarProps) {
  const now = useNow();
  const spoken = useWords<typeof nl>("ui/texts");
  if (endsAt === null || startedAt === null) return null;
  const left = now === null ? null : timeLeft(startedAt, endsAt, now + clockSkew, spoken);
  return (
    <div className={left ? "time" : "time invisible"}>
      <span>
        <span>{label}</span> <b>{left?.words}</b>
      </span>
      <svg className="time-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
        <rect width={100 - 100 * (left?.spent ?? 0)} height={1} />
      </svg>
    </div>
  );
}
