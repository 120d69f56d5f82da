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

// Without scripts the sheet of a part does not come; what makes it a drawing is said here.
const PEN = { fill: "none", color: "#23201b", strokeLinecap: "round", strokeLinejoin: "round" } as const;

/** A drawing on its paper: on the phone, on the wall and in the regie. */
export function DrawnPicture({ drawing, says, className = "" }: DrawnPictureProps) {
  return (
    <svg className={`drawn ${className}`} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={says} {...PEN}>
      <rect width={SIZE} height={SIZE} fill="#fffdf8" />
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
        <use
          key={place}
          href={`/${drawing}`}
          {...{ x: x + AIR, y: y + AIR, width: STAMP_SIZE, height: STAMP_SIZE }}
          stroke="currentColor"
          strokeWidth={2.5}
        />
      ))}
      {lines.map(({ colour, width, points }, at) => (
        // A drawing only grows at its end.
        <path key={at} d={pathOf(points)} stroke={HEX[colour]} strokeWidth={WIDTHS[width]} />
      ))}
    </>
  );
}
