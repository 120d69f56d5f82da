import { fill } from "../../lib/text.ts";
import { Tree } from "../../ui/Tree.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import type { Adopted } from "./adopted.ts";
import texts from "./texts.json" with { type: "json" };
import { withoutInWords } from "./withoutInWords.ts";

const words = texts.screen;

/** The agreement stands fast: the tree in fruit, what comes first, and when we look back. */
export function Celebration({ title, firstAction, evaluationDate, without }: Adopted) {
  return (
    <article className="wall-feast">
      <div className="grow-in flex flex-col gap-[0.5em]">
        <CutText as="h1" rows={2} className="screen-title text-leaf">
          {words.adopted}
        </CutText>
        {!firstAction && <CutText rows={3}>{title}</CutText>}
        {firstAction && (
          <section>
            <h3 className="font-normal text-muted">{words.firstAction}</h3>
            <CutText rows={2} className="font-bold">
              {firstAction.what}
            </CutText>
            <CutText rows={1}>{firstAction.who}</CutText>
            <p>{fill(words.doneBy, { wanneer: firstAction.when })}</p>
          </section>
        )}
        {evaluationDate !== "" && <p>{fill(words.evaluation, { datum: evaluationDate })}</p>}
        {without.length > 0 && (
          <CutText rows={1} className="text-muted">
            {withoutInWords(without)}
          </CutText>
        )}
      </div>
      <Tree growth="fruit" className="wall-tree" />
    </article>
  );
}
