import { say } from "../../lib/say.ts";
import { CutText } from "../../ui/wall/CutText.tsx";
import { Grove } from "../../ui/wall/Grove.tsx";
import { rowsOf } from "../../ui/wall/rows.ts";
import texts from "./wall.texts.json" with { type: "json" };

type GrowingProps = {
  /** How many contributions there are. */
  count: number;
  /** What helps who writes, in at most three short lines; without it what is to be done now. */
  hints?: string[];
};

// On the narrowest wall, in em; more lines than these make the tree smaller.
const BESIDE_TREE = 15;
const MOST_ROWS = 6;

/** The wall while everybody writes: the question, what helps, and the tree in the soil that gets a leaf for every contribution. */
export function Growing({ count, hints = [] }: GrowingProps) {
  const lines = hints.length > 0 ? hints : texts.now;
  const isMuch = lines.reduce((rows, line) => rows + rowsOf(line, BESIDE_TREE), 0) > MOST_ROWS;
  return (
    <div className={`wall-growing ${isMuch ? "wall-growing-much" : ""}`}>
      <ul className="flex list-none flex-col gap-[0.3em] p-0">
        {lines.map((hint) => (
          <li key={hint}>
            <CutText rows={2}>{hint}</CutText>
          </li>
        ))}
      </ul>
      <p className="text-muted tabular-nums">{count === 0 ? texts.none : say(texts.soFar, { n: count })}</p>
      <Grove leaves={count} />
    </div>
  );
}
