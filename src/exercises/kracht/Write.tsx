import { useState } from "react";
import type { Side } from "../contract.ts";
import { Questions } from "../kit/Questions.tsx";
import { DIMENSIONS, MAX_TEXT, SIDES } from "./limits.ts";
import { type StrengthsProps, useTexts } from "./useTexts.ts";
import { useMissingSide, WhichSide } from "./WhichSide.tsx";

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
