"use client";
import { Fold } from "../../ui/Fold.tsx";
import { Choose } from "./Choose.tsx";
import { Chosen } from "./Chosen.tsx";
import { Rules } from "./Rules.tsx";
import { type PitfallsProps, useTexts } from "./usePitfalls.ts";

/** The participant's part: choose one or two pitfalls; then say for each of the chosen ones what we do, and stand behind that. */
export default function Pitfalls(props: PitfallsProps) {
  const { view, stage } = props;
  const { texts } = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open") return stage.round === 0 ? <Choose {...props} /> : <Rules {...props} />;
  return (
    <div className="flex flex-col gap-6">
      {stage.state === "closed" && <p>{texts.closed}</p>}
      {view.standings.length > 0 && <Chosen standings={view.standings} />}
      {stage.round > 0 && <Rules {...props} />}
      {stage.round === 0 && stage.state === "shown" && (
        <Fold button label={texts.choose.late}>
          <Choose {...props} />
        </Fold>
      )}
    </div>
  );
}
