import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import type { Side } from "../contract.ts";
import { useTexts } from "./useTexts.ts";

type WhichSideProps = { legend: string; about?: string; sides: readonly Side[]; last?: Side | undefined };

/** For who stands on both sides: about which one a point is; `last` is the one of the point before. */
export function WhichSide({ legend, about, sides, last }: WhichSideProps) {
  const { texts } = useTexts();
  return (
    <ChoiceCards
      name="about"
      type="radio"
      legend={legend}
      {...(about && { about })}
      options={sides.map((side) => ({ value: side, label: texts.sides[side], tone: side }))}
      defaultValue={last ? [last] : []}
    />
  );
}

/** Says so at once where a point is sent without the side that it is about. */
export function useMissingSide() {
  const { texts } = useTexts();
  return (sent: FormData) => (sent.has("about") ? null : texts.errors.about);
}
