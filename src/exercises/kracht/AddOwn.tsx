import { useState } from "react";
import { Fold } from "../../ui/Fold.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { Side } from "../contract.ts";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Writing } from "../kit/Writing.tsx";
import { useKinds } from "./Kinds.tsx";
import { MAX_OWN, MAX_TEXT, SIDES } from "./limits.ts";
import { type StrengthsProps, useTexts } from "./useTexts.ts";
import { useMissingSide, WhichSide } from "./Write.tsx";

/** What the other forgot: two points per side, which its people share. */
export function AddOwn({ view, me, mine, act, stage }: StrengthsProps) {
  const { texts, say } = useTexts();
  const kinds = useKinds();
  const missing = useMissingSide();
  const sides: Side[] = me.standing === "both" ? [...SIDES] : [me.standing];
  const room = sides.some((side) => view.ownLeft[side] > 0);
  // A form that somebody types in does not vanish because a neighbour was faster.
  const [wasOpen] = useState(room);
  const left = (n: number) =>
    n === 0 ? say(texts.add.full, { max: MAX_OWN }) : say(texts.add.left, { max: MAX_OWN, n });
  const title = "kracht-zelf";
  return (
    <Fold label={texts.add.title} button>
      {sides.map((side) => (
        <p key={side} id={side === sides[0] ? title : undefined}>
          {sides.length > 1 && <SideMark side={side} />} <span>{left(view.ownLeft[side])}</span>
        </p>
      ))}
      {(room || wasOpen) && (
        <Writing
          form={act({ do: "contribute" }, "own")}
          missing={missing}
          about={{ own: "true", ...(sides.length === 1 && sides[0] ? { about: sides[0] } : {}) }}
          question={title}
          label={texts.add.point}
          maxLength={MAX_TEXT}
        >
          {sides.length > 1 && <WhichSide legend={texts.add.who} sides={sides} />}
          <SelectField
            name="dimension"
            label={texts.add.dimension}
            options={kinds.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Writing>
      )}
      <SentTexts
        mine={mine.filter(({ body }) => body.own)}
        act={act}
        maxLength={MAX_TEXT}
        isClosed={stage.state === "closed"}
      />
    </Fold>
  );
}
