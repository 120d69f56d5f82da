import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { Points } from "./Points.tsx";
import type { StrengthsProps } from "./phone.tsx";
import { Sent } from "./Sent.tsx";
import type { DimensionId } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };
import { Write } from "./Write.tsx";

type DimensionProps = StrengthsProps & {
  at: number;
  open: boolean;
  onOpen: (id: DimensionId) => void;
  onClose: () => void;
};

/** One kind of strength: what is shown of it, the field to write in, and what this phone wrote. */
export function Dimension(props: DimensionProps) {
  const { view, mine, stage, act, at, open, onOpen, onClose } = props;
  const dimension = view.dimensions[at];
  if (!dimension) return null;
  const sent = mine.filter(({ body }) => body.dimension === dimension.id && !body.own);
  const next = view.dimensions[at + 1];
  const writing = stage.state !== "closed";
  return (
    <Card>
      <details open={open} onToggle={({ currentTarget }) => (currentTarget.open ? onOpen(dimension.id) : onClose())}>
        <summary id={anchor(dimension.id)} className="flex min-h-11 cursor-pointer list-none items-center gap-3">
          <span className="grow">
            <span className="block font-normal text-muted">{progress(props, sent.length)}</span>
            {view.now === dimension.id && (
              <span className="rounded-lg bg-sun px-2 font-bold text-on-sun">{texts.phone.now}</span>
            )}
            <b className={`block ${open ? "text-question" : ""}`}>{dimension.title}</b>
          </span>
          <Drawing name={open ? "arrow-up" : "arrow-down"} className="icon shrink-0" />
        </summary>
        <div className="flex flex-col gap-6 pt-4">
          {view.out && <Points {...props} dimension={dimension} />}
          {writing && <Write {...props} dimension={dimension} folded={stage.round > 0} />}
          {writing && <Sent mine={sent} act={act} />}
          {next && (
            <LinkButton href={`#${anchor(next.id)}`} onClick={() => onOpen(next.id)}>
              {fill(texts.dimension.next, { titel: next.title })}
            </LinkButton>
          )}
        </div>
      </details>
    </Card>
  );
}

const anchor = (id: DimensionId): string => `kracht-${id}`;

function progress({ view, at }: DimensionProps, sent: number): string {
  const { dimension: words } = texts;
  const place = fill(words.number, { n: at + 1, max: view.dimensions.length });
  const shown = view.dimensions[at];
  if (!view.out || !shown) return `${place} · ${howMany(sent, words.none, words.one, words.more)}`;
  const points = shown.points.formal.length + shown.points.informal.length;
  return `${place} · ${howMany(points, texts.empty, words.onePoint, words.morePoints)}`;
}

function howMany(count: number, none: string, one: string, more: string): string {
  if (count === 0) return none;
  return count === 1 ? one : fill(more, { n: count });
}
