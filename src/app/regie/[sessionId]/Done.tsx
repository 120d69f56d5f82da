import type { Progress } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { SideMark } from "../../../ui/SideMark.tsx";
import texts from "./texts.json" with { type: "json" };

const STANDINGS = ["formal", "informal", "both"] as const;

/** How many people per side have answered, of how many there are. */
export function Done({ progress }: { progress: Progress }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {STANDINGS.filter((standing) => progress[standing].of > 0).map((standing) => (
        <li key={standing} className="inline-flex items-center gap-2">
          <SideMark side={standing} />
          <span className="tabular-nums">
            {fill(texts.stage.done, { klaar: progress[standing].done, alle: progress[standing].of })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The same for all sides together. */
export function overall(progress: Progress): { klaar: number; alle: number } {
  const sum = (count: (side: Progress["formal"]) => number) =>
    STANDINGS.reduce((total, standing) => total + count(progress[standing]), 0);
  return { klaar: sum(({ done }) => done), alle: sum(({ of }) => of) };
}
