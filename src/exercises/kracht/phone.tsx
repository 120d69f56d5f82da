import { useState } from "react";
import { SideMark } from "../../ui/SideMark.tsx";
import type { PhoneProps } from "../contract.ts";
import { AddOwn } from "./AddOwn.tsx";
import { Dimension } from "./Dimension.tsx";
import type { Body, DimensionId } from "./schema.ts";
import { SIDES } from "./sides.ts";
import type { PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export type StrengthsProps = PhoneProps<PhoneView, Body>;

/** Write about the other per kind of strength, then say whether what the other wrote is true, then read along with research. */
export default function Strengths(props: StrengthsProps) {
  const { view, stage } = props;
  const [open, setOpen] = useState<DimensionId | null>(() => firstToOpen(props));
  if (stage.state === "planned") return <p>{texts.phone.planned}</p>;
  return (
    <div className="flex flex-col gap-6">
      <p>{whatNow(stage)}</p>
      <section className="flex flex-col gap-3">
        {view.dimensions.map((dimension, at) => (
          <Dimension
            key={dimension.id}
            {...props}
            at={at}
            open={open === dimension.id}
            onOpen={(id) => setOpen(id)}
            onClose={() => setOpen((now) => (now === dimension.id ? null : now))}
          />
        ))}
      </section>
      {stage.state !== "closed" && stage.round > 0 && <AddOwn {...props} />}
      {!view.out && <Counts {...props} />}
    </div>
  );
}

/** What is on the wall; while writing the first kind that this phone wrote nothing about. */
function firstToOpen({ view: { now, dimensions }, mine }: StrengthsProps): DimensionId | null {
  const empty = dimensions.find(({ id }) => !mine.some(({ body }) => body.dimension === id));
  return now ?? (empty ?? dimensions[0])?.id ?? null;
}

function whatNow({ state, round }: StrengthsProps["stage"]): string {
  const { phone } = texts;
  if (state === "closed") return phone.closed;
  if (round === 0) return state === "open" ? `${phone.write} ${phone.hidden}` : phone.read;
  if (round === 1) return state === "open" ? phone.react : phone.reacted;
  return state === "open" ? phone.researchWait : phone.research;
}

/** The same as on the wall while everybody writes. */
function Counts({ view: { dimensions } }: StrengthsProps) {
  return (
    <section className="flex flex-col gap-3">
      <h2>{texts.dimension.countTitle}</h2>
      <dl className="flex flex-col gap-3">
        {dimensions.map(({ id, title, counts }) => (
          <div key={id}>
            <dt className="font-bold">{title}</dt>
            {SIDES.map((side) => (
              <dd key={side} className="flex gap-2">
                <SideMark side={side} label={texts.sides[side]} /> <span>{counts[side]}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
