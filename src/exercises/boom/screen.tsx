import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { TreePicture } from "./TreePicture.tsx";
import type { Item, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type View = ReturnType<typeof screenView>;
type Part = View["parts"][number];

/** The tree with its five parts beside it; then what hangs in the part that we talk about. */
export default function Tree({ view, stage }: ScreenProps<View>) {
  const { parts, current } = view;
  const part = parts.find(({ id }) => id === current?.id);
  return (
    <>
      {part && current ? (
        <OnePart part={part} current={current} open={stage.state === "open"} />
      ) : (
        <Whole view={view} open={stage.state === "open"} />
      )}
      <TreeAsList parts={parts} />
    </>
  );
}

function Whole({ view: { parts, newest }, open }: { view: View; open: boolean }) {
  const title = fill(texts.screen.picture, { delen: parts.map(partInWords).join(". ") });
  const empty = parts.every(({ count }) => count === 0);
  const earlier = parts.some((part) => part.earlier > 0);
  return (
    <div className="grid grid-rows-[minmax(0,1fr)_auto] gap-[0.3em]">
      <div className="grid min-h-0 grid-cols-[minmax(0,5fr)_minmax(0,8fr)] gap-[1em]">
        <TreePicture parts={parts} current={null} title={title} />
        <ul className="flex list-none flex-col justify-center gap-[0.2em] p-0">
          {parts.map(({ id, label, plain, drawing, count }) => (
            <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-[0.5em]">
              <Drawing name={drawing} className="icon" />
              <span>
                <b>{label}</b> = <span>{plain}</span> <b className="tabular-nums">{`(${count})`}</b>
              </span>
            </li>
          ))}
        </ul>
      </div>
      {newest ? (
        <CutText key={newest.text} rows={1} className="grow-in text-muted">
          {newest.text}
        </CutText>
      ) : (
        (empty || earlier) && (
          <p className="text-muted">
            {empty ? (open ? texts.screen.empty : texts.screen.nothing) : texts.earlierLegend}
          </p>
        )
      )}
    </div>
  );
}

const partInWords = ({ label, plain, count }: Part) =>
  fill(texts.screen.part, { deel: label, gewoon: plain, aantal: count });

type Current = NonNullable<View["current"]>;

function OnePart({ part, current, open }: { part: Part; current: Current; open: boolean }) {
  const { columns, rows, unseen, earlier, more } = current;
  const items = columns.flat();
  return (
    <WallPage title={fill(texts.means, { deel: part.label, gewoon: part.plain })} drawing={part.drawing}>
      {items.length === 0 && <p>{part.question}</p>}
      {unseen > 0 && <p className="font-bold">{unseenInWords(unseen)}</p>}
      {items.length === 0 && unseen === 0 && <p>{open ? texts.screen.empty : texts.screen.emptyShown}</p>}
      <div className={`grid grow gap-x-[1.2em] ${columns.length > 1 ? "grid-cols-2" : "grid-cols-1"}`}>
        {columns.map((column) => (
          <ul key={column[0]?.id} className="flex min-w-0 list-none flex-col gap-[0.5em] p-0">
            {column.map((item) => (
              <BigItem key={item.id} item={item} rows={rows} />
            ))}
          </ul>
        ))}
      </div>
      <p className="flex flex-wrap gap-x-[1em] text-muted">
        {items.length > 0 && SIDES.map((side) => <SideMark key={side} side={side} />)}
        {more > 0 && <span>{fill(texts.screen.more, { aantal: more })}</span>}
        {earlier > 0 && more === 0 && <span>{earlierInWords(earlier)}</span>}
      </p>
    </WallPage>
  );
}

const SIDES = ["formal", "informal"] as const;

const unseenInWords = (count: number) =>
  count === 1 ? texts.screen.hiddenOne : fill(texts.screen.hidden, { aantal: count });

const earlierInWords = (count: number) =>
  count === 1 ? texts.screen.earlierOne : fill(texts.screen.earlier, { aantal: count });

/** Somebody's words behind the mark of their side, whose name stands below; the numbers of both where more people say so. */
function BigItem({ item: { text, side, support }, rows }: { item: Item; rows: number }) {
  const supported = support.formal + support.informal > 1;
  return (
    <li className="grow-in">
      <CutText rows={rows}>
        {supported ? <SupportMark {...support} /> : side && <SideMark side={side} label="" />} <bdi>{text}</bdi>
      </CutText>
    </li>
  );
}

/** The same as the picture, for who cannot see it. */
function TreeAsList({ parts }: { parts: Part[] }) {
  return (
    <div className="sr-only">
      {parts.map((part) => (
        <section key={part.id}>
          <h3>{fill(texts.means, { deel: part.label, gewoon: part.plain })}</h3>
          <ul>
            {part.texts.map((text, index) => (
              <li key={`${index}-${text}`} dir="auto">
                {text}
              </li>
            ))}
            {part.unlisted > 0 && <li>{fill(texts.screen.more, { aantal: part.unlisted })}</li>}
          </ul>
        </section>
      ))}
    </div>
  );
}
