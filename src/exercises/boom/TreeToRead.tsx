import { FoldedParts } from "../kit/PartsToRead.tsx";
import { DRAWINGS, nameOf } from "../kit/tree/parts.ts";
import { TreePicture } from "../kit/tree/TreePicture.tsx";
import { hungOf } from "./hungOf.ts";
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
