import { SideMark } from "../../ui/SideMark.tsx";
import type { Choice } from "./tally.ts";

type ChoiceTableProps = {
  choices: (Choice & { title: string })[];
  texts: { title: string; example: string; all: string };
};

const SIDES = ["informal", "formal"] as const;

/**
 * What was chosen, the sides beside each other: a number and a bar for each, the bar as long as its share of what that
 * side chose, so that the side with more people is no longer. One number where the sides are not told apart. On wall and
 * phones.
 */
export function ChoiceTable({ choices, texts }: ChoiceTableProps) {
  const sums = SIDES.map((side) => choices.reduce((sum, { sides }) => sum + (sides?.[side] ?? 0), 0));
  const all = choices.reduce((sum, { people }) => sum + people, 0);
  const isTold = choices.some(({ sides }) => sides !== null);
  return (
    <table className="w-full border-collapse" aria-label={texts.title}>
      <thead>
        <tr>
          <th scope="col" className="w-full text-start">
            <span className="sr-only">{texts.example}</span>
          </th>
          {isTold ? (
            SIDES.map((side) => (
              <th key={side} scope="col" className="pe-[0.4em] text-start whitespace-nowrap">
                <SideMark side={side} />
              </th>
            ))
          ) : (
            <th scope="col" className="text-start">
              <span className="inline-block w-[7em]">{texts.all}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {choices.map(({ id, title, people, sides }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-[0.1em] pe-[0.4em] text-start font-normal">
              {title}
            </th>
            {sides ? (
              SIDES.map((side, at) => <Count key={side} count={sides[side]} of={sums[at] ?? 0} tone={side} />)
            ) : (
              <Count count={people} of={all} tone="leaf" />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ count, of, tone }: { count: number; of: number; tone: "formal" | "informal" | "leaf" }) {
  return (
    <td className="py-[0.1em] pe-[0.4em] align-middle">
      <span className="grid grid-cols-[1.6em_4em] items-center">
        <b className="tabular-nums">{count}</b>
        <svg viewBox="0 0 100 2" preserveAspectRatio="none" className="h-[0.6em] w-full" aria-hidden>
          <rect width="100" height="2" fill="var(--color-line)" />
          <rect width={(100 * count) / Math.max(1, of)} height="2" fill={`var(--color-${tone})`} />
        </svg>
      </span>
    </td>
  );
}
