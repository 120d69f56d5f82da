"use client";
import { Fold } from "../../ui/Fold.tsx";
import type { PhoneProps } from "../contract.ts";
import { ChoiceCounts } from "./ChoiceCounts.tsx";
import { MyRules } from "./MyRules.tsx";
import { PitfallCards } from "./PitfallCards.tsx";
import type { Contribution } from "./schema.ts";
import { Topics } from "./Topics.tsx";
import type { PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export type Props = PhoneProps<PhoneView, Contribution>;

/** The participant's part: choose one or two pitfalls; then write rules for the chosen ones, and stand behind them. */
export default function Phone(props: Props) {
  const { view, stage } = props;
  if (stage.state === "planned") return <p>{texts.state.planned}</p>;
  return (
    <div className="grid gap-8">
      <p className={stage.state === "open" ? "text-muted" : ""}>{sentenceOf(props)}</p>
      {view.choices && <ChoiceCounts {...view.choices} />}
      {stage.round === 0 && stage.state === "open" && <PitfallCards {...props} />}
      {stage.round === 0 && stage.state === "shown" && (
        <Fold button label={texts.choice.late}>
          <PitfallCards {...props} />
        </Fold>
      )}
      <Topics {...props} />
      <MyRules {...props} />
    </div>
  );
}

function sentenceOf({ view, stage }: Props): string {
  const { state } = texts;
  if (stage.state === "closed") return state.closed;
  if (stage.round === 0) return stage.state === "shown" ? state.choicesShown : state.hidden;
  if (view.noneChosen && stage.state === "open") return state.noneChosen;
  return stage.state === "shown" ? state.rulesShown : state.rulesHidden;
}
