import { fill } from "../../../../lib/text.ts";
import { SideMark } from "../../../../ui/SideMark.tsx";
import type { Progress } from "../../../../zaal/snapshot/progress.ts";
import texts from "../texts.json" with { type: "json" };

const STANDINGS = ["formal", "informal", "both"] as const;

/** Per side how many people are ready, of how many there are, and how many sent something where that may be told. */
export function Done({ progress }: { progress: Progress }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {STANDINGS.filter((standing) => progress[standing].of > 0).map((standing) => (
        <li key={standing} className="flex flex-wrap items-center gap-x-2 [&>.side]:whitespace-nowrap">
          <SideMark side={standing} />
          <span className="tabular-nums">{wordsOf(progress[standing])}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ ready, sent, of }: Progress["formal"]): string {
  const done = fill(texts.stage.done, { klaar: ready, alle: of });
  if (sent === null) return done;
  return `${done} · ${sent === 1 ? texts.stage.sentOne : fill(texts.stage.sent, { aantal: sent })}`;
}

/** How many are ready of all sides together, of how many there are. */
export function overall(progress: Progress): { klaar: number; alle: number } {
  const sum = (count: (side: Progress["formal"]) => number) =>
    STANDINGS.reduce((total, standing) => total + count(progress[standing]), 0);
  return { klaar: sum(({ ready }) => ready), alle: sum(({ of }) => of) };
}
