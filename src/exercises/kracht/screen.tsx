import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps, Side } from "../contract.ts";
import { Reactions } from "./Reactions.tsx";
import { SIDES } from "./sides.ts";
import type { CountRow, ScreenView, WallPoint } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** How much there is per kind of strength; then two equal columns of points, one kind at a time. */
export default function Strengths({ view }: ScreenProps<ScreenView>) {
  if (view.show === "counts") return <Counts rows={view.rows} />;
  if (view.show === "nothing") return <p>{texts.screen.nothing}</p>;
  const { title, drawing, points, without, explains } = view;
  const research = SIDES.some((side) => points[side].some(({ from }) => from === "research"));
  return (
    <WallPage
      key={title}
      title={title}
      drawing={drawing}
      aside={research && <p className="rounded-lg bg-sun px-[0.6em] text-on-sun">{texts.marks.research}</p>}
      className="gap-[0.3em]"
    >
      <div className="grid grow grid-cols-2 gap-x-[1.2em]">
        {SIDES.map((side) => (
          <Column key={side} side={side} points={points[side]} empty={without.includes(side)} />
        ))}
      </div>
      {explains && <p className="text-muted">{texts.screen.explained}</p>}
    </WallPage>
  );
}

function Column({ side, points, empty }: { side: Side; points: WallPoint[]; empty: boolean }) {
  return (
    <section aria-label={about(side)} className="flex min-w-0 flex-col gap-[0.3em]">
      <p className="border-b-[0.1em] border-line whitespace-nowrap" aria-hidden>
        <SideMark side={side} label={about(side)} />
      </p>
      {empty && <p className="text-muted">{texts.empty}</p>}
      <ul className="flex list-none flex-col gap-[0.3em] p-0">
        {points.map((point) => (
          <li key={point.id}>
            <CutText rows={point.rows}>
              {point.label && <b>{`${point.label}. `}</b>}
              <span>{point.text}</span>
            </CutText>
            {point.from !== "research" && <Reactions point={point} known={texts.screen.known} className="wall-line" />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counts({ rows }: { rows: CountRow[] }) {
  return (
    <table className="h-full w-full text-start">
      <thead>
        <tr>
          <th scope="col" className="text-start">
            {texts.screen.kind}
          </th>
          {SIDES.map((side) => (
            <th key={side} scope="col" className="ps-[0.6em] text-start">
              <SideMark side={side} label={about(side)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, drawing, points }) => (
          <tr key={id} className="border-t-[0.1em] border-line">
            <th scope="row" className="text-start font-bold">
              <span className="flex items-center gap-[0.4em]">
                <Drawing name={drawing} className="size-[1.3em] text-leaf" />
                <span>{title}</span>
              </span>
            </th>
            {SIDES.map((side) => (
              <td key={side} className="ps-[0.6em] font-bold tabular-nums">
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
