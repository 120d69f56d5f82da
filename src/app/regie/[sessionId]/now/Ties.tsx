import type { SetupChoice } from "../../../../exercises/contract.ts";
import { Card } from "../../../../ui/Card.tsx";
import type { Acts } from "../useRegie.ts";
import { PickList, useChosen } from "./Choices.tsx";
import flow from "./flow.texts.json" with { type: "json" };

type TiesProps = { choices: SetupChoice[]; acts: Acts; circle?: { id: string; title: string } };

/** What the room, or one circle, chose equally often: it cannot go on before somebody decides, so it stands open in the middle. */
export function Ties({ choices, ...rest }: TiesProps) {
  return choices.filter(({ tie }) => tie).map((choice) => <Tie key={choice.name} choice={choice} {...rest} />);
}

function Tie({ choice, acts, circle }: Omit<TiesProps, "choices"> & { choice: SetupChoice }) {
  const { value, choose } = useChosen(choice, acts, circle?.id);
  return (
    <Card as="section" tone="sun" className="grid gap-1">
      <h3 className="text-lg">{flow.tie.title}</h3>
      {circle && (
        <p>
          <b>{circle.title}</b>
        </p>
      )}
      <p>{choice.label}</p>
      <PickList choice={choice} value={value} onChoose={choose} />
    </Card>
  );
}
