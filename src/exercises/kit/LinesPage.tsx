import { say } from "../../lib/say.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { LinePage } from "./linePages.ts";
import { Said } from "./Said.tsx";
import texts from "./wall.texts.json" with { type: "json" };

const SIDES = ["formal", "informal"] as const;

/** A page of lines on the wall: large, in one column or in two of equal weight. */
export function LinesPage({ page: { title, drawing, tag, heads, columns, more, foot } }: { page: LinePage }) {
  return (
    <WallPage
      title={title}
      drawing={drawing}
      aside={tag !== undefined && <p className="rounded-lg bg-sun px-[0.6em] text-on-sun">{tag}</p>}
      className="gap-[0.4em]"
    >
      <div className={`grid grow gap-x-[1.2em] ${columns.length > 1 ? "grid-cols-2" : "grid-cols-1"}`}>
        {columns.map((lines, at) => (
          <Column key={SIDES[at]} side={SIDES[at] ?? "formal"} head={heads?.[SIDES[at] ?? "formal"]} lines={lines} />
        ))}
      </div>
      {foot && <p className="text-muted">{foot}</p>}
      {more > 0 && <p className="text-muted">{say(texts.more, { n: more })}</p>}
    </WallPage>
  );
}

type ColumnProps = { side: (typeof SIDES)[number]; head: string | undefined; lines: LinePage["columns"][number] };

function Column({ side, head, lines }: ColumnProps) {
  return (
    <section aria-label={head} className="flex min-w-0 flex-col gap-[0.4em]">
      {head && (
        <p className="border-b-[0.1em] border-line whitespace-nowrap" aria-hidden>
          <SideMark side={side} label={head} />
        </p>
      )}
      {head && lines.length === 0 && <p className="text-muted">{texts.empty}</p>}
      <ul className="flex list-none flex-col gap-[0.4em] p-0">
        {lines.map((line) => (
          <li key={line.id} className="grow-in">
            <CutText rows={line.rows}>
              <Mark {...line} />
              {line.lead && <b>{`${line.lead} `}</b>}
              <Said {...line} inline />
            </CutText>
            {line.foot && <p className="wall-line text-leaf">{line.foot}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The side before the words, or the numbers of both where more people say so. */
function Mark({ side, support }: LinePage["columns"][number][number]) {
  if (support && support.formal + support.informal > 1)
    return (
      <>
        <SupportMark {...support} />{" "}
      </>
    );
  if (!side) return null;
  return (
    <>
      <SideMark side={side} label="" />{" "}
    </>
  );
}
