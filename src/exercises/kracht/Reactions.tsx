import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import type { Point } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type ReactionsProps = {
  point: Point;
  /** What to say where the described side recognises it and is not counted. */
  known: string;
  className?: string;
};

/** Where a point came from, if not from the other side, and what the described side says of it: never who. */
export function Reactions({ point: { from, recognised, reactions }, known, className = "" }: ReactionsProps) {
  if (from === "own" || from === "research") return <p className={`text-muted ${className}`}>{texts.marks[from]}</p>;
  if (!recognised) return null;
  return (
    <p className={`font-bold text-leaf ${className}`}>
      {reactions?.klopt !== 0 && <Drawing name="check" className="icon" />}{" "}
      <span>{reactions ? counted(reactions) : known}</span>
    </p>
  );
}

/** Only what somebody said: "klopt: 3 · klopt deels: 2". */
function counted({ klopt, deels }: NonNullable<Point["reactions"]>): string {
  const { counts } = texts;
  return [klopt > 0 && fill(counts.klopt, { aantal: klopt }), deels > 0 && fill(counts.deels, { aantal: deels })]
    .filter(Boolean)
    .join(" · ");
}
