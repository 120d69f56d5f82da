import { ChoiceCards } from "../../../ui/ChoiceCards.tsx";
import texts from "../texts.json" with { type: "json" };

/** Whether a bijeenkomst is only to practise. */
export function PracticeChoice({ typed }: { typed: string | undefined }) {
  return (
    <ChoiceCards
      name="practice"
      legend={texts.new.practice}
      type="checkbox"
      options={[{ value: "ja", label: texts.new.practiceYes, text: texts.new.practiceText }]}
      defaultValue={typed ? [typed] : []}
    />
  );
}
