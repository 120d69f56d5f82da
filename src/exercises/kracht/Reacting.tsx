import { Explained } from "../kit/Explained.tsx";
import { Judging } from "../kit/Judging.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import { Said } from "../kit/Said.tsx";
import { DIMENSIONS, REACTIONS, SIDES } from "./limits.ts";
import { type StrengthsProps, useTexts } from "./useTexts.ts";

/** What the other wrote about the reader's own side, one card at a time: is it true? */
export function Reacting({ view, me, mine, answered, act, asked = null }: StrengthsProps) {
  const { texts } = useTexts();
  const sides = SIDES.filter((side) => me.standing === side || me.standing === "both");
  const points = DIMENSIONS.flatMap((id) => view.dimensions.filter((one) => one.id === id))
    .flatMap((dimension) => sides.flatMap((side) => dimension[side].lines))
    .filter(({ id, from }) => from === "other" && !mine.some((own) => own.id === id));
  if (points.length === 0) return <p>{texts.noneToReact}</p>;
  const cards = points.map((point) => ({
    id: point.id,
    title: <Said {...point} id={`punt-${point.id}`} />,
    isDone: answered[point.id] !== undefined,
  }));
  const answers = REACTIONS.map((value) => ({ value, label: texts.reactions[value] }));
  return (
    <OneAtATime questions={cards} asked={asked} counted="card" goesOn>
      {(id) => (
        <>
          <Judging
            key={id}
            form={act({ do: "support", id })}
            answers={answers}
            answered={answered[id]}
            about={`punt-${id}`}
          />
          <Explained>
            <p>{texts.react}</p>
          </Explained>
        </>
      )}
    </OneAtATime>
  );
}
