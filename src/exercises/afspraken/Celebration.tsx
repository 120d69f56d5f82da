import { fill } from "../../lib/text.ts";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { Adopted } from "./adopted.ts";
import texts from "./texts.json" with { type: "json" };

/** What the room did it for: the agreement stands fast, with its first action and the day when we look back. */
export function Celebration({ title, firstAction, evaluationDate }: Adopted) {
  return (
    <WallPage title={texts.screen.adopted}>
      <CutText rows={2} className="font-bold">
        {title}
      </CutText>
      {firstAction && (
        <section>
          <h3 className="text-muted">{texts.screen.firstAction}</h3>
          <CutText rows={2}>{firstAction.what}</CutText>
          <p>{fill(texts.screen.whoAndWhen, { wie: firstAction.who, wanneer: firstAction.when })}</p>
        </section>
      )}
      {evaluationDate !== "" && <p>{fill(texts.screen.evaluation, { datum: evaluationDate })}</p>}
    </WallPage>
  );
}
