import { useState } from "react";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import type { Side } from "../contract.ts";
import { Questions } from "../kit/Questions.tsx";
import { DIMENSIONS, MAX_TEXT, SIDES } from "./limits.ts";
import { type StrengthsProps, useTexts } from "./useTexts.ts";

/** One kind of strength at a time: a point about the other side. Who stands on both sides says which. */
export function Write({ view: _, me, mine, ...phone }: StrengthsProps) {
  const { texts } = useTexts();
  const missing = useMissingSide();
  const other: Side | null = me.standing === "both" ? null : me.standing === "formal" ? "informal" : "formal";
  const written = mine.filter(({ body }) => !body.own);
  const [last] = useState(() => written.at(-1)?.body.about);
  return (
    <Questions
      {...phone}
      mine={written}
      questions={DIMENSIONS.map((id) => ({ id, title: texts.questions[id][other ?? "both"] }))}
      field="dimension"
      along={other ? { about: other } : {}}
      choices={(about) => !other && <WhichSide legend={texts.who} about={about} sides={SIDES} last={last} />}
      missing={missing}
      maxLength={MAX_TEXT}
      explained={
        <p>
          {texts.write} {texts.hidden}
        </p>
      }
    />
  );
}

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
