import { fill } from "../../lib/text.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { Tree } from "../../ui/Tree.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import { dayIn } from "./dayIn.ts";
import texts from "./texts.json" with { type: "json" };
import type { ScreenPage, SectionLine } from "./wallPages.ts";

type Of<Kind extends ScreenPage["kind"]> = Extract<ScreenPage, { kind: Kind }>;

const words = texts.screen;

/** A tree that grows while people propose; then the agreement in a few pages, and who said yes. */
export default function Agreement({ view }: ScreenProps<ScreenPage>) {
  switch (view.kind) {
    case "nothing":
      return <WallPage title={words.titles.nothing} />;
    case "adopted":
      return <Celebration {...view} />;
    case "growing":
      return <Growing count={view.count} hints={view.hints} />;
    case "overview":
      return <Overview {...view} />;
    case "lines":
      return <Lines key={view.title} {...view} />;
    case "answers":
      return <LinesPage page={view.page} />;
  }
}

function Overview({ title, place, sections, open, rows }: Of<"overview">) {
  return (
    <WallPage title={title} rows={1}>
      <CutText rows={1} className="text-muted">
        {place}
      </CutText>
      <CutText rows={rows[0] ?? 1}>{sections}</CutText>
      <CutText rows={rows[1] ?? 1} className="text-leaf">
        {open}
      </CutText>
    </WallPage>
  );
}

function Lines({ title, columns }: Of<"lines">) {
  return (
    <WallPage title={title}>
      <div className="grid grid-cols-2 gap-x-[1.2em]">
        {columns.map((lines, at) => (
          <ul key={lines[0]?.id ?? at} className="flex min-w-0 list-none flex-col gap-[0.3em] p-0">
            {lines.map((line, row) => (
              <Line key={line.id} line={line} isFirst={line.section !== lines[row - 1]?.section} />
            ))}
          </ul>
        ))}
      </div>
    </WallPage>
  );
}

function Line({
  line: { heading, text, side, support, rows, more },
  isFirst,
}: {
  line: SectionLine;
  isFirst: boolean;
}) {
  return (
    <li className="grow-in">
      {isFirst && (
        <CutText as="h3" rows={1} className="text-leaf">
          {heading}
        </CutText>
      )}
      <CutText rows={rows}>
        {side && <SideMark side={side} label="" />} {support && <SupportMark {...support} />} <span>{text}</span>
      </CutText>
      {more > 0 && <p className="wall-line text-muted">{fill(words.more, { aantal: more })}</p>}
    </li>
  );
}

/** The agreement stands fast: the tree in fruit, what comes first, and when we look back. */
function Celebration({ title, firstAction, evaluation, without }: Of<"adopted">) {
  return (
    <article className="wall-feast">
      <div className="grow-in flex flex-col gap-[0.5em]">
        <CutText as="h1" rows={2} className="screen-title text-leaf">
          {words.titles.adopted}
        </CutText>
        {!firstAction && <CutText rows={3}>{title}</CutText>}
        {firstAction && (
          <section>
            <h3 className="font-normal text-muted">{words.firstAction}</h3>
            <CutText rows={2} className="font-bold">
              {firstAction.what}
            </CutText>
            <CutText rows={1}>{firstAction.who}</CutText>
            <p>{fill(words.doneBy, { wanneer: dayIn("nl", firstAction.when) })}</p>
          </section>
        )}
        {evaluation !== "" && <p>{fill(words.evaluation, { datum: dayIn("nl", evaluation) })}</p>}
        {without.length > 0 && (
          <CutText rows={1} className="text-muted">
            {fill(words.without, { aantal: without.length, namen: without.join(", ") })}
          </CutText>
        )}
      </div>
      <Tree growth="fruit" className="wall-tree" />
    </article>
  );
}
