import { SideMark } from "../../ui/SideMark.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import telling from "../kit/telling/phone.texts.json" with { type: "json" };
import { TellingPage } from "../kit/telling/TellingPage.tsx";
import { DRAWINGS } from "./drawings.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView } from "./tally.ts";

const { questions } = words;

/** A tree that grows with every answer; then one organisation at a time, which has the floor. */
export default function Presentations({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing")
    return <Growing count={view.count} hints={Object.values(questions).map(({ label }) => label)} />;
  const { partner, parts } = view;
  const side = <SideMark side={partner.side} />;
  return (
    <TellingPage
      key={partner.id}
      title={partner.name}
      parts={parts.map((part, at) => ({
        ...part,
        drawing: DRAWINGS[part.id],
        label: at === 0 ? side : <b className="text-leaf">{questions[part.id].label}</b>,
      }))}
      silent={
        <>
          {side} <span>{telling.aloud}</span>
        </>
      }
    />
  );
}
