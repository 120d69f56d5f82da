import "./drawing.css";
import { useMemo } from "react";
import { AIR, type Drawn, STAMP_SIZE, stampsIn } from "./drawn.ts";
import { HEX, pathOf, SIZE, strokesIn, WIDTHS } from "./strokes.ts";

type DrawnPictureProps = {
  drawing: Drawn;
  /** What is to be seen on it, in a sentence of who drew it. */
  says: string;
  className?: string;
};

/** A drawing on its paper: on the phone, on the wall and in the regie. */
export function DrawnPicture({ drawing, says, className = "" }: DrawnPictureProps) {
  return (
    <svg className={`drawn ${className}`} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={says}>
      <Lines {...drawing} />
    </svg>
  );
}

/** What stands on the paper: ours first, so that a finger draws over them. */
export function Lines({ strokes, stamps }: Drawn) {
  const lines = useMemo(() => strokesIn(strokes) ?? [], [strokes]);
  return (
    <>
      {stampsIn(stamps).map(({ place, drawing, x, y }) => (
        <use key={place} href={`/${drawing}`} x={x + AIR} y={y + AIR} width={STAMP_SIZE} height={STAMP_SIZE} />
      ))}
      {lines.map(({ colour, width, points }, at) => (
        // A drawing only grows at its end.
        <path key={at} d={pathOf(points)} stroke={HEX[colour]} strokeWidth={WIDTHS[width]} />
      ))}
    </>
  );
}
