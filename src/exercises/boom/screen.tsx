import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import type { ScreenProps } from "../contract.ts";
import phone from "./phone.texts.json" with { type: "json" };
import { TreePicture } from "./TreePicture.tsx";
import type { Item, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type View = ReturnType<typeof screenView>;
type Part = View["parts"][number];

/** The tree on the left; beside it its five parts, or what hangs in the part that we talk about. */
export default function Tree({ view, stage }: ScreenProps<View>) {
  const { parts, current } = view;
  const part = parts.find(({ id }) => id === current?.id);
  const title = fill(texts.screen.picture, { delen: parts.map(partInWords).join(". ") });
  return (
    <div className="flex h-full min-h-0 flex-col gap-[1.6cqmin]">
      {part && current && <PartTitle part={part} current={current} />}
      <div className={`grid min-h-0 flex-1 gap-[5cqmin] ${part ? WIDE_WORDS : WIDE_PICTURE}`}>
        <TreePicture parts={parts} current={current?.id ?? null} title={title} />
        {part && current ? <OnePart current={current} open={stage.state === "open"} /> : <AllParts parts={parts} />}
      </div>
      <TreeAsList parts={parts} />
    </div>
  );
}

const WIDE_PICTURE = "grid-cols-[minmax(0,4fr)_minmax(0,5fr)]";
const WIDE_WORDS = "grid-cols-[minmax(0,2fr)_minmax(0,3fr)]";

const partInWords = ({ label, plain, count }: Part) =>
  fill(texts.screen.part, { deel: label, gewoon: plain, aantal: count });

function AllParts({ parts }: { parts: Part[] }) {
  return (
    <div className="screen-gap flex min-h-0 flex-col justify-center">
      <ul className="flex list-none flex-col gap-[1.6cqmin] p-0">
        {parts.map(({ id, label, plain, drawing, count, newest }) => (
          <li
            key={id}
            className="screen-body grid grid-cols-[auto_minmax(0,1fr)] items-center gap-[0.5em] leading-[1.15]!"
          >
            <Drawing name={drawing} className="size-[1.5em]" />
            <span className="min-w-0">
              <b>{label}</b> = <span>{plain}</span> <b className="tabular-nums">{`(${count})`}</b>
              {newest && (
                <span key={newest} className="grow-in line-clamp-1 text-muted" dir="auto">
                  {newest}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {parts.some(({ earlier }) => earlier > 0) && (
        <p className="screen-small text-muted [@container_(max-aspect-ratio:7/5)]:hidden">{texts.earlierLegend}</p>
      )}
    </div>
  );
}

type Current = NonNullable<View["current"]>;

function PartTitle({ part, current: { items, page, pages } }: { part: Part; current: Current }) {
  return (
    <header>
      <h2 className="text-[max(1.4rem,5.4cqmin)] leading-[1.15] font-bold">
        <span>{fill(texts.means, { deel: part.label, gewoon: part.plain })}</span>
        {pages > 1 && (
          <span className="screen-small ms-[1em] text-muted">
            {fill(texts.screen.page, { pagina: page + 1, paginas: pages })}
          </span>
        )}
      </h2>
      {items.length <= FEW && <p className="screen-body max-w-none!">{part.question}</p>}
    </header>
  );
}

// With more texts than this, their question makes room for them; it stands on every phone.
const FEW = 2;

function OnePart({ current, open }: { current: Current; open: boolean }) {
  const { items, unseen, more } = current;
  return (
    <div className="flex min-h-0 flex-col justify-center gap-[1.6cqmin]">
      {unseen > 0 && <p className="screen-body">{unseenInWords(unseen)}</p>}
      {items.length === 0 && unseen === 0 && (
        <p className="screen-body">{open ? texts.screen.empty : texts.screen.emptyShown}</p>
      )}
      <ul className="flex min-h-0 list-none flex-col gap-[1cqmin] p-0">
        {items.map((item) => (
          <BigItem key={item.id} item={item} lines={LINES[items.length] ?? "line-clamp-2"} />
        ))}
      </ul>
      {more > 0 && <p className="screen-small text-muted">{fill(texts.screen.more, { aantal: more })}</p>}
    </div>
  );
}

// The fewer texts there are, the more of each can be read; whole they stand on the phones.
const LINES: Record<number, string> = { 1: "line-clamp-6", 2: "line-clamp-3" };

const unseenInWords = (count: number) =>
  count === 1 ? texts.screen.hiddenOne : fill(texts.screen.hidden, { aantal: count });

function BigItem({ item, lines }: { item: Item; lines: string }) {
  const supported = item.support.formal + item.support.informal > 1;
  return (
    <li className={`grow-in screen-body border-t-2 border-line pt-[0.6cqmin] leading-[1.2]! ${lines}`}>
      <span className="screen-small me-[0.8em] inline-flex translate-y-[0.2em] gap-[0.8em]">
        {item.side && <SideMark side={item.side} />}
        {item.earlier && <i className="text-muted">{phone.earlier}</i>}
        {supported && <SupportMark {...item.support} />}
      </span>
      <bdi>{item.text}</bdi>
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
