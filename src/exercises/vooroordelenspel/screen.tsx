import { SideMark } from "../../ui/SideMark.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** How to play, and then one card at a time: there is no result. */
export default function Prejudices({ view: { card, questions } }: ScreenProps<ScreenView>) {
  if (!card)
    return (
      <WallPage title={texts.rules}>
        <ul className="flex list-disc flex-col gap-[0.4em] ps-[1em]">
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </WallPage>
    );
  return (
    <WallPage key={card.id} title={<q>{card.text}</q>} rows={3}>
      <p className="text-muted">
        <span>{words.about}</span> <SideMark side={card.about} />
      </p>
      {questions.map((question) => (
        <p key={question}>{question}</p>
      ))}
      <p className="flex flex-wrap gap-x-[0.4em] text-leaf">
        <SideMark side={card.about} label="" /> <span>{words.last}</span>
      </p>
    </WallPage>
  );
}
