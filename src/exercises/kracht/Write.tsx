import { useState } from "react";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import type { Side } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Writing } from "../kit/Writing.tsx";
import { DIMENSIONS, MAX_TEXT, SIDES } from "./limits.ts";
import { type StrengthsProps, useTexts } from "./useTexts.ts";

/** One kind of strength at a time: a point about the other side. Who stands on both sides says which. */
export function Write({ me, mine, act, asked = null, stage }: StrengthsProps) {
  const { texts } = useTexts();
  const other: Side | null = me.standing === "both" ? null : me.standing === "formal" ? "informal" : "formal";
  const written = mine.filter(({ body }) => !body.own);
  const [last] = useState(() => written.at(-1)?.body.about);
  const questions = DIMENSIONS.map((id) => ({
    id,
    title: texts.questions[id][other ?? "both"],
    isDone: written.some(({ body }) => body.dimension === id),
  }));
  return (
    <OneAtATime questions={questions} asked={asked} draftOf={(id) => act({ do: "contribute" }, id).draftKey}>
      {(id, about) => (
        <>
          <Writing
            key={id}
            form={withSide(act({ do: "contribute" }, id), texts.errors.about)}
            about={{ dimension: id, ...(other && { about: other }) }}
            question={about}
            maxLength={MAX_TEXT}
          >
            {!other && (
              <ChoiceCards
                name="about"
                type="radio"
                legend={texts.who}
                about={about}
                options={SIDES.map((side) => ({ value: side, label: texts.sides[side], tone: side }))}
                defaultValue={last ? [last] : []}
              />
            )}
          </Writing>
          <Explained>
            <p>
              {texts.write} {texts.hidden}
            </p>
          </Explained>
          <SentTexts
            mine={written.filter(({ body }) => body.dimension === id)}
            act={act}
            textOf={({ text }) => text}
            restOf={({ dimension, about: side }) => ({ dimension, about: side })}
            maxLength={MAX_TEXT}
            isClosed={stage.state === "closed"}
          />
        </>
      )}
    </OneAtATime>
  );
}

/** A form that says so at once when it is sent without the side that it is about. */
export function withSide(form: ReturnType<StrengthsProps["act"]>, missing: string) {
  return { ...form, onSend: (sent: FormData) => (sent.has("about") ? form.onSend(sent) : missing) };
}
