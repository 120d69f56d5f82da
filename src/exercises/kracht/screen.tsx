import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { ScreenProps, Side } from "../contract.ts";
import { Reactions } from "./Reactions.tsx";
import { SIDES } from "./sides.ts";
import type { CountRow, Point, ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** How much there is per kind of strength; then two equal columns of points, one kind at a time. */
export default function Strengths({ view }: ScreenProps<ScreenView>) {
  if (view.show === "counts") return <Counts rows={view.rows} />;
  const research = [...view.points.formal, ...view.points.informal].some(({ from }) => from === "research");
  return (
    <article key={view.title} className="flex h-full flex-col gap-[1.6cqmin]">
      <header className="flex items-center justify-between gap-[2cqmin] border-b-2 border-line pb-[1cqmin]">
        <SideHead side="formal" />
        <h2 className="screen-body flex items-center gap-[0.4em] font-bold">
          <Drawing name={view.drawing} className="size-[1.5em] text-leaf" />
          <span>{view.title}</span>
          {research && (
            <span className="screen-small rounded-lg bg-sun px-[0.6em] font-normal text-on-sun">
              {texts.marks.research}
            </span>
          )}
        </h2>
        <SideHead side="informal" />
      </header>
      <div className="grid min-h-0 grow grid-cols-2 gap-x-[5cqmin] overflow-hidden">
        {SIDES.map((side) => (
          <Column key={side} side={side} points={view.points[side]} />
        ))}
      </div>
    </article>
  );
}

const SideHead = ({ side }: { side: Side }) => (
  <p className="screen-small" aria-hidden>
    <SideMark side={side} label={texts.sides[side]} />
  </p>
);

function Column({ side, points }: { side: Side; points: Point[] }) {
  return (
    <section aria-label={about(side)} className="min-w-0">
      {points.length === 0 && <p className="screen-body text-muted">{texts.empty}</p>}
      <ul className="flex list-none flex-col gap-[1.4cqmin] p-0">
        {points.map((point) => (
          <li key={point.id} className="grow-in">
            <p className={`screen-body ${lines(point, points.length)}`} dir="auto">
              {point.label && <b>{`${point.label}. `}</b>}
              <span>{point.text}</span>
            </p>
            {point.from !== "research" && <Reactions point={point} className="screen-small" />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many lines of a point fit on the wall; the phones show it whole. */
function lines({ from }: Point, count: number): string {
  if (from === "research") return "line-clamp-4 [@container_(max-aspect-ratio:3/2)]:line-clamp-3";
  return count > 2 ? "line-clamp-2" : "line-clamp-3";
}

function Counts({ rows }: { rows: CountRow[] }) {
  return (
    <table className="screen-body h-full w-full max-w-none text-start">
      <thead className="screen-small">
        <tr>
          <th scope="col" className="text-start">
            {texts.screen.kind}
          </th>
          {SIDES.map((side) => (
            <th key={side} scope="col" className="text-start">
              <SideMark side={side} label={about(side)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, drawing, points }) => (
          <tr key={id} className="border-t-2 border-line">
            <th scope="row" className="text-start font-bold">
              <span className="flex items-center gap-[0.5em]">
                <Drawing name={drawing} className="size-[2em] text-leaf" />
                <span>{title}</span>
              </span>
            </th>
            {SIDES.map((side) => (
              <td key={side} className="font-bold tabular-nums">
                {points[side]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const about = (side: Side): string => fill(texts.screen.about, { wie: texts.sides[side] });
