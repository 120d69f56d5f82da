import { say } from "../../lib/say.ts";
import { Grove } from "../../ui/wall/Grove.tsx";
import texts from "./wall.texts.json" with { type: "json" };

type GrowingProps = {
  /** How many contributions there are. */
  count: number;
  /** What helps who writes, in at most three short lines. */
  hints?: string[];
};

/** The wall while everybody writes: quiet, with the tree in the soil that gets a leaf for every contribution. */
export function Growing({ count, hints = [] }: GrowingProps) {
  return (
    <div className="wall-growing">
      <ul className="flex list-none flex-col gap-[0.4em] p-0">
        {hints.map((hint) => (
          <li key={hint} className="wall-line">
            {hint}
          </li>
        ))}
      </ul>
      <p className="text-muted tabular-nums">{count === 0 ? texts.none : say(texts.soFar, { n: count })}</p>
      <Grove leaves={count} />
    </div>
  );
}
