import { FoldedParts } from "../kit/PartsToRead.tsx";
import type { Hung } from "../kit/tree/Hanging.tsx";
import { DRAWINGS, nameOf, PART_IDS, type PartId } from "../kit/tree/parts.ts";
import { TreePicture } from "../kit/tree/TreePicture.tsx";
import { type BoomProps, useHidden, useTexts, useTree } from "./useTexts.ts";

type Line = BoomProps["view"]["parts"][number]["lines"][number];

/** The tree with what this phone hung in it in light, and below it the words part by part; the part on the wall is open. */
export function TreeToRead({ view, mine, answered, act, stage }: BoomProps) {
  const texts = useTexts();
  const tree = useTree();
  const hidden = useHidden();
  const hung = hungOf({ view, mine });
  const parts = view.parts
    .filter(({ lines }) => view.out || lines.length > 0)
    .map(({ id, lines, more }) => {
      const part = tree.parts.find((one) => one.id === id);
      return { id, more, title: part && nameOf(part), drawing: DRAWINGS[id], lines: lines.map(withNote) };
    });
  return (
    <section className="flex flex-col gap-3">
      <TreePicture hung={hung} now={view.now} title={tree.altText} ground />
      {mine.length > 0 && <p>{texts.light}</p>}
      {!view.out && <p>{hidden}</p>}
      <FoldedParts
        parts={parts}
        now={{ id: view.now, label: texts.now }}
        answered={answered}
        {...(stage.state !== "closed" && { act })}
      />
    </section>
  );

  function withNote(line: Line): Line {
    if (mine.some((own) => own.id === line.id)) return { ...line, note: texts.mine, isAnswerable: false };
    return line.isEarlier ? { ...line, note: texts.earlier } : line;
  }
}

/** What hangs in the tree of this phone: its own answers are there at once, sent or not. */
export function hungOf({ view, mine }: Pick<BoomProps, "view" | "mine">): Record<PartId, Hung> {
  const hung = PART_IDS.map((id): [PartId, Hung] => {
    const { earlier = 0, lines = [], more = 0 } = view.parts.find((part) => part.id === id) ?? {};
    const own = mine.filter(({ body, status }) => body.part === id && status !== "refused").length;
    return [id, { earlier, own, count: Math.max(lines.length + more, earlier + own) }];
  });
  return Object.fromEntries(hung) as Record<PartId, Hung>;
}
