import type { SetupChoice } from "../../../exercises/contract.ts";
import { Card } from "../../../ui/Card.tsx";
import { PickList, useChosen } from "./Choices.tsx";
import flow from "./flow.texts.json" with { type: "json" };
import type { Acts } from "./useRegie.ts";

/** What the room chose equally often: it cannot go on before somebody decides, so it stands open in the middle. */
export function Ties({ choices, acts }: { choices: SetupChoice[]; acts: Acts }) {
  return choices.filter(({ tie }) => tie).map((choice) => <Tie key={choice.name} choice={choice} acts={acts} />);
}

function Tie({ choice, acts }: { choice: SetupChoice; acts: Acts }) {
  const { value, choose } = useChosen(choice, acts);
  return (
    <Card as="section" tone="sun" className="grid gap-1">
      <h3 className="text-lg">{flow.tie.title}</h3>
      <p>{choice.label}</p>
      <PickList choice={choice} value={value} onChoose={choose} />
    </Card>
  );
}
