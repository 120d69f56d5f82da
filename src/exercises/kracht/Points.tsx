import { fill } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { Side } from "../contract.ts";
import type { StrengthsProps } from "./phone.tsx";
import { Reactions } from "./Reactions.tsx";
import type { PhoneDimension, Point } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type PointsProps = StrengthsProps & { dimension: PhoneDimension };

const REACTIONS = ["klopt", "klopt-deels"] as const;

/** The points about both sides, those about the reader's own side first. */
export function Points(props: PointsProps) {
  const sides: Side[] = props.me.standing === "formal" ? ["formal", "informal"] : ["informal", "formal"];
  return (
    <>
      {sides.map((side) => (
        <About key={side} {...props} side={side} />
      ))}
    </>
  );
}

function About({ dimension, side, me, mine, stage, answered, act }: PointsProps & { side: Side }) {
  const aboutMe = me.standing === side || me.standing === "both";
  const answerable = (point: Point) =>
    aboutMe &&
    stage.round > 0 &&
    stage.state !== "closed" &&
    point.from === "other" &&
    !mine.some(({ id }) => id === point.id);
  return (
    <section className="flex flex-col gap-3">
      <h3 className="flex flex-wrap gap-x-2">
        {aboutMe ? texts.dimension.aboutYou : texts.dimension.about} <SideMark side={side} label={texts.sides[side]} />
      </h3>
      {dimension.points[side].length === 0 && <p>{texts.empty}</p>}
      <ul className="flex list-none flex-col gap-4 p-0">
        {dimension.points[side].map((point) => (
          <li key={point.id} className="flex flex-col gap-2">
            <p id={`punt-${point.id}`} dir="auto" className="whitespace-pre-line">
              {point.label && <b>{point.label}. </b>}
              <span>{point.text}</span>
            </p>
            <Reactions point={point} known={fill(texts.marks.recognised, { wie: texts.sides[side] })} />
            {answerable(point) && <ReactionForm point={point} answer={answered[point.id]} act={act} />}
          </li>
        ))}
      </ul>
      {dimension.more[side] > 0 && <p className="text-muted">{fill(texts.more, { aantal: dimension.more[side] })}</p>}
    </section>
  );
}

function ReactionForm({
  point: { id },
  answer,
  act,
}: {
  point: Point;
  answer: string | undefined;
  act: StrengthsProps["act"];
}) {
  return (
    <ActionForm {...act({ do: "support", id })}>
      <div className="flex flex-wrap gap-3">
        {REACTIONS.map((value) => (
          <Button
            key={value}
            kind="may"
            name="value"
            value={value}
            about={`punt-${id}`}
            aria-pressed={answer === value}
          >
            {texts.react[value]}
          </Button>
        ))}
      </div>
    </ActionForm>
  );
}
