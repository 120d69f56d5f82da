/** More leaves than these would hide each other. */
const MOST_LEAVES = 90;
const GOLDEN_ANGLE = 137.508;
const LEAF = "M0 0C-9-6-9-17 0-25C9-17 9-6 0 0Z";

/** A tree in the soil that grows with its leaves, one for each of what it counts; decorative. */
export function Grove({ leaves: all }: { leaves: number }) {
  const leaves = Math.min(MOST_LEAVES, all);
  const reach = leavesReach(leaves);
  const top = 150 - Math.min(40, leaves);
  const crown = Math.max(reach + 28, top);
  return (
    <svg className="drawing tree wall-grove" viewBox="0 0 240 240" preserveAspectRatio="xMidYMax meet" aria-hidden>
      <path
        d={`M120 240C118 ${(240 + crown) / 2} 123 ${(250 + crown) / 2} 120 ${crown}`}
        strokeWidth={trunkOf(leaves)}
      />
      {[-52, 52].map((turn) => (
        <path
          key={turn}
          d={LEAF}
          fill="var(--draw-leaf-deep)"
          strokeWidth={leaves < 8 ? 1.75 : undefined}
          transform={`translate(120 ${crown}) rotate(${turn}) scale(${leaves < 8 ? 2 : 1})`}
        />
      ))}
      {Array.from({ length: leaves }, (_, at) => {
        const away = leavesReach(at + 0.4);
        const turn = at * GOLDEN_ANGLE;
        const [x, y] = [120 + away * Math.sin(rad(turn)), crown - away * Math.cos(rad(turn))];
        return (
          <g key={turn} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${(turn % 360).toFixed(1)})`}>
            <path className="grow-in" d={LEAF} fill={at % 3 === 0 ? "var(--draw-leaf-deep)" : "var(--draw-leaf)"} />
          </g>
        );
      })}
    </svg>
  );
}

const leavesReach = (leaves: number): number => 8.2 * Math.sqrt(leaves);
const trunkOf = (leaves: number): number => 4 + leaves / 10;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;
