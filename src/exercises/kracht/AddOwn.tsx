import { useState } from "react";
import { fill } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { Side } from "../contract.ts";
import { MAX_OWN, MAX_TEXT } from "./limits.ts";
import type { StrengthsProps } from "./phone.tsx";
import { Sent } from "./Sent.tsx";
import { SIDES } from "./sides.ts";
import texts from "./texts.json" with { type: "json" };
import { withText } from "./withText.ts";

/** What the other forgot: two points per side, which its people share. */
export function AddOwn({ view, me, mine, act }: StrengthsProps) {
  const sides: Side[] = me.standing === "both" ? [...SIDES] : [me.standing];
  const room = sides.some((side) => view.ownLeft[side] > 0);
  // A form that somebody types in does not vanish because a neighbour was faster.
  const [wasOpen] = useState(room);
  return (
    <section className="flex flex-col gap-4">
      <h2>{texts.add.title}</h2>
      {sides.map((side) => (
        <p key={side}>
          {sides.length > 1 && <SideMark side={side} />} <span>{left(view.ownLeft[side])}</span>
        </p>
      ))}
      {(room || wasOpen) && (
        <ActionForm {...withText(act({ do: "contribute" }, "own"))}>
          <input type="hidden" name="own" value="true" />
          {sides.length === 1 ? (
            <input type="hidden" name="about" value={sides[0]} />
          ) : (
            <ChoiceCards
              name="about"
              type="radio"
              legend={texts.add.who}
              options={sides.map((side) => ({ value: side, label: texts.sides[side], tone: side }))}
            />
          )}
          <SelectField
            name="dimension"
            label={texts.add.dimension}
            options={view.dimensions.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <TextArea name="text" label={texts.add.point} help={view.warning} maxLength={MAX_TEXT} />
          <Button>{texts.add.send}</Button>
        </ActionForm>
      )}
      <Sent mine={mine.filter(({ body }) => body.own)} act={act} />
    </section>
  );
}

function left(count: number): string {
  const words = count === 0 ? texts.add.full : count === 1 ? texts.add.one : texts.add.left;
  return fill(words, { max: MAX_OWN, n: count });
}
