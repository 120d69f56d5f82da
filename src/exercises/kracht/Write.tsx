import { useEffect, useId, useRef, useState } from "react";
import { fill, showsNothing } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { named } from "../../ui/named.ts";
import { TextArea } from "../../ui/TextArea.tsx";
import { MAX_TEXT } from "./limits.ts";
import type { StrengthsProps } from "./phone.tsx";
import { SIDES } from "./sides.ts";
import type { PhoneDimension } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { withText } from "./withText.ts";

type WriteProps = StrengthsProps & { dimension: PhoneDimension; about: string; folded: boolean };

/** The field for a point about the other; after the writing it is folded, unless somebody is typing in it. */
export function Write({ view, me, mine, act, dimension, about, folded }: WriteProps) {
  const other = otherOf(me.standing);
  const last = mine.at(-1)?.body.about;
  const own = useId();
  const box = useRef<HTMLDetailsElement>(null);
  const [openAtFirst] = useState(!folded);
  useEffect(() => {
    if (box.current) box.current.open = !folded || hasWords(box.current);
  }, [folded]);
  const question = fill(texts.questions[dimension.id], { wie: other ? texts.sides[other] : texts.questions.other });
  return (
    <details ref={box} open={openAtFirst}>
      <summary hidden={!folded} className="underline" {...named(own, about)}>
        {texts.write.late}
      </summary>
      <ActionForm {...withText(act({ do: "contribute" }, dimension.id))}>
        <input type="hidden" name="dimension" value={dimension.id} />
        {other ? (
          <input type="hidden" name="about" value={other} />
        ) : (
          <ChoiceCards
            name="about"
            type="radio"
            legend={texts.write.who}
            about={about}
            options={SIDES.map((side) => ({ value: side, label: texts.sides[side], tone: side }))}
            defaultValue={last ? [last] : []}
          />
        )}
        <TextArea name="text" label={question} help={view.warning} maxLength={MAX_TEXT} />
        <Button about={about}>{texts.write.send}</Button>
      </ActionForm>
    </details>
  );
}

function otherOf(standing: StrengthsProps["me"]["standing"]) {
  if (standing === "both") return null;
  return standing === "formal" ? "informal" : "formal";
}

const hasWords = (box: HTMLElement): boolean => !showsNothing(box.querySelector("textarea")?.value ?? "");
