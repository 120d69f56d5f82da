import { Fold } from "../../ui/Fold.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Fill } from "./Fill.tsx";
import { MAX_TEXT } from "./limits.ts";
import { TreeToRead } from "./TreeToRead.tsx";
import { type BoomProps, useTexts } from "./useTexts.ts";

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
