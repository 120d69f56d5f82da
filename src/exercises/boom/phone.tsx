import { Fold } from "../../ui/Fold.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import { Questions } from "../kit/Questions.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { nameOf, PART_IDS } from "../kit/tree/parts.ts";
import { TreePicture } from "../kit/tree/TreePicture.tsx";
import { MAX_TEXT } from "./limits.ts";
import { hungOf, TreeToRead } from "./TreeToRead.tsx";
import { type BoomProps, useHidden, useTexts, useTree } from "./useTexts.ts";

/** The five questions of the tree one at a time, with the tree beside it; then the tree, and what hangs in it. */
export default function Boom(props: BoomProps) {
  const { view, stage, mine, act } = props;
  const texts = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open")
    return (
      <>
        <Fill {...props} />
        <ReadAll label={texts.read}>
          <TreeToRead {...props} />
        </ReadAll>
      </>
    );
  return (
    <>
      <p>{texts[stage.state]}</p>
      <TreeToRead {...props} />
      {stage.state === "shown" && (
        <Fold label={texts.late} button>
          <Fill {...props} />
        </Fold>
      )}
      {!view.out && <SentTexts mine={mine} act={act} maxLength={MAX_TEXT} isClosed />}
    </>
  );
}

/** A question for each part of the tree; beside it the tree, in which what was sent hangs at once. */
function Fill({ view, ...phone }: BoomProps) {
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
