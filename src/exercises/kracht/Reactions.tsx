import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import type { Point } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** Where a point came from, if not from the other side, and what the described side says of it: never who. */
export function Reactions({
  point: { from, recognised, reactions },
  className = "",
}: {
  point: Point;
  className?: string;
}) {
  if (from === "own" || from === "research") return <p className={`text-muted ${className}`}>{texts.marks[from]}</p>;
  if (!recognised) return null;
  return (
    <p className={`font-bold text-leaf ${className}`}>
      <Drawing name="check" className="icon" />{" "}
      <span>{reactions ? fill(texts.counts, reactions) : texts.marks.recognised}</span>
    </p>
  );
}
