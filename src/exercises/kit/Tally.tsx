import { Drawing } from "../../ui/Drawing.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import type { Results } from "../contract.ts";

type TallyProps = { results: Results; labels: { id: string; label: string; drawing?: string }[] };

/** How many people said what: a number, a word and a bar for each answer, so that no colour need be told apart. On wall and phones. */
export function Tally({ results: { counts, sides, people }, labels }: TallyProps) {
  return (
    <ul className="flex list-none flex-col gap-[0.4em] p-0">
      {labels.map(({ id, label, drawing }) => (
        <li key={id} className="grid grid-cols-[1.6em_minmax(0,11em)_minmax(2em,1fr)] items-center gap-x-[0.4em]">
          <b className="tabular-nums">{counts[id] ?? 0}</b>
          <span className="flex flex-wrap gap-x-[0.6em]">
            <span>
              {drawing && <Drawing name={drawing} className="icon" />} <span>{label}</span>
            </span>
            {sides && <SupportMark formal={sides.formal[id] ?? 0} informal={sides.informal[id] ?? 0} />}
          </span>
          <svg viewBox="0 0 100 2" preserveAspectRatio="none" className="h-[0.6em] w-full" aria-hidden>
            <rect width="100" height="2" fill="var(--color-line)" />
            <rect width={(100 * (counts[id] ?? 0)) / Math.max(1, people)} height="2" fill="var(--color-leaf)" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
