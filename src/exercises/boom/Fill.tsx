import { Questions } from "../kit/Questions.tsx";
import { nameOf, PART_IDS } from "../kit/tree/parts.ts";
import { TreePicture } from "../kit/tree/TreePicture.tsx";
import { hungOf } from "./hungOf.ts";
import { MAX_TEXT } from "./limits.ts";
import { type BoomProps, useHidden, useTexts, useTree } from "./useTexts.ts";

/** A question for each part of the tree; beside it the tree, in which what was sent hangs at once. */
export function Fill({ view, ...phone }: BoomProps) {
  const texts = useTexts();
  const tree = useTree();
  const hidden = useHidden();
  const hung = hungOf({ view, mine: phone.mine });
  const questions = PART_IDS.flatMap((id) => {
    const part = tree.parts.find((one) => one.id === id);
    if (!part) return [];
    const title = (
      <>
        <TreePicture hung={hung} now={id} small ground />
        <span className="block text-base">{nameOf(part)}</span>
        {part.question}
      </>
    );
    return [{ id, title }];
  });
  return (
    <Questions
      {...phone}
      questions={questions}
      field="part"
      maxLength={MAX_TEXT}
      explained={
        <p>
          {tree.plainIntro} {texts.help} {!view.out && hidden}
        </p>
      }
    />
  );
}
