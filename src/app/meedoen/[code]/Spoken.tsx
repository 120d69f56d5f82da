"use client";
import { useEffect, useRef, useState } from "react";

const LINES_MOST = 4;

type Line = { at: number; text: string };

/**
 * The one polite voice of a page: says each of these lines when it becomes another, and none that already stood there
 * when the page came. What is said stands in no other live region.
 */
export function Spoken({ lines }: { lines: Record<string, string> }) {
  const now = JSON.stringify(lines);
  const before = useRef(now);
  const [said, setSaid] = useState<Line[]>([]);
  useEffect(() => {
    const known: Record<string, string> = JSON.parse(before.current);
    const news = Object.entries<string>(JSON.parse(now)).filter(([name, text]) => text !== "" && text !== known[name]);
    before.current = now;
    if (news.length === 0) return;
    setSaid((all) => {
      const from = (all.at(-1)?.at ?? 0) + 1;
      return [...all, ...news.map(([, text], nr) => ({ at: from + nr, text }))].slice(-LINES_MOST);
    });
  }, [now]);
  return (
    <div role="log" aria-live="polite" className="sr-only">
      {said.map(({ at, text }) => (
        <p key={at}>{text}</p>
      ))}
    </div>
  );
}
