import type { ReactNode } from "react";
import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { FoldHead, titleOf } from "../../ui/Fold.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { Points } from "./Points.tsx";
import type { StrengthsProps } from "./phone.tsx";
import { Sent } from "./Sent.tsx";
import type { DimensionId } from "./schema.ts";
import { SIDES } from "./sides.ts";
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
  const about = titleOf(anchor(dimension.id));
  const writing = stage.state !== "closed";
  return (
    <Card>
      <details open={open} onToggle={({ currentTarget }) => (currentTarget.open ? onOpen(dimension.id) : onClose())}>
        <FoldHead id={anchor(dimension.id)} title={dimension.title} notes={notesOf(props, sent.length)} />
        <div className="flex flex-col gap-6 pt-4">
          {view.out && <Points {...props} dimension={dimension} />}
          {writing && <Write {...props} dimension={dimension} about={about} folded={stage.round > 0} />}
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

/** Which one it is, how much there is of it, and whether the wall shows it. */
function notesOf({ view, at }: DimensionProps, sent: number): ReactNode[] {
  const { dimension: words } = texts;
  const shown = view.dimensions[at];
  const points = shown ? SIDES.reduce((all, side) => all + shown.points[side].length + shown.more[side], 0) : 0;
  return [
    fill(words.number, { n: at + 1, max: view.dimensions.length }),
    view.out
      ? howMany(points, texts.empty, words.onePoint, words.morePoints)
      : howMany(sent, words.none, words.one, words.more),
    view.now === shown?.id && <b className="rounded-lg bg-sun px-2 text-on-sun">{texts.phone.now}</b>,
  ];
}

function howMany(count: number, none: string, one: string, more: string): string {
  if (count === 0) return none;
  return count === 1 ? one : fill(more, { n: count });
}
