import { Fold } from "../../ui/Fold.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import { AddOwn } from "./AddOwn.tsx";
import { KindsToRead, KindToRead } from "./Kinds.tsx";
import type nl from "./phone.texts.json";
import { Reacting } from "./Reacting.tsx";
import { type StrengthsProps, useTexts } from "./useTexts.ts";
import { Write } from "./Write.tsx";

/** Write about the other per kind of strength, then say whether what the other wrote is true, then read along with research. */
export default function Strengths(props: StrengthsProps) {
  const { view, stage } = props;
  const { texts } = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "closed")
    return (
      <>
        <p>{texts.closed}</p>
        {view.out && <KindsToRead {...props} />}
      </>
    );
  if (stage.round === 0 && stage.state === "open") return <Write {...props} />;
  return (
    <div className="flex flex-col gap-6">
      {!(stage.round === 1 && stage.state === "open") && <p>{whatNow(stage, texts)}</p>}
      {stage.round === 1 && <Reacting {...props} />}
      {view.now && <KindToRead {...props} id={view.now} />}
      {stage.round > 0 && <AddOwn {...props} />}
      {view.out && (
        <ReadAll>
          <KindsToRead {...props} />
        </ReadAll>
      )}
      <Fold label={texts.late}>
        <Write {...props} />
      </Fold>
    </div>
  );
}

function whatNow({ state, round }: StrengthsProps["stage"], texts: typeof nl): string {
  if (round === 0) return texts.read;
  if (round === 1) return texts.reacted;
  return state === "open" ? texts.researchWait : texts.research;
}
