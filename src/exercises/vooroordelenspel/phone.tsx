import { Card } from "../../ui/Card.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import type nl from "./phone.texts.json";
import type { PhoneView } from "./tally.ts";

type Content = {
  exercise: { participantPrompts: string[] };
  prejudiceCards: { cards: { id: string; text: string }[] };
};

const useTexts = () => useWords<typeof nl>("exercises/vooroordelenspel/phone.texts").texts;

/** The card of now in the words of this phone, and how to play; there is nothing to send. */
export default function Prejudices({ view: { card }, stage }: PhoneProps<PhoneView, never>) {
  const texts = useTexts();
  const { exercise, prejudiceCards } = useWords<Content>("exercises/vooroordelenspel/content").texts;
  if (stage.state === "planned" || stage.state === "closed") return <p>{texts[stage.state]}</p>;
  if (!card)
    return (
      <>
        <p>{texts.soon}</p>
        <Rules />
      </>
    );
  return (
    <div className="flex flex-col gap-4">
      <Card as="section" className="flex flex-col gap-3">
        <p className="text-muted">
          {texts.about} <SideMark side={card.about} />
        </p>
        <h2 className="text-question">
          <q>{prejudiceCards.cards.find(({ id }) => id === card.id)?.text}</q>
        </h2>
      </Card>
      {exercise.participantPrompts.map((question) => (
        <p key={question}>{question}</p>
      ))}
      <p className="font-bold">{texts.last}</p>
      <Explained>
        <Rules />
      </Explained>
    </div>
  );
}

function Rules() {
  return (
    <ul className="flex list-disc flex-col gap-2 ps-6">
      {useTexts().rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}
