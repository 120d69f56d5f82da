import { SideMark } from "../../ui/SideMark.tsx";
import { SignMark } from "../../ui/SignMark.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import telling from "../kit/telling/phone.texts.json" with { type: "json" };
import { TellingPage } from "../kit/telling/TellingPage.tsx";
import { DRAWINGS } from "./drawings.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView } from "./tally.ts";
import { secondOf } from "./voices.ts";

const { questions } = words;

/** A tree that grows while a samenwerking prepares; then one at a time has the floor, with a voice of each side. */
export default function Pitch({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing")
    return <Growing count={view.count} hints={Object.values(questions).map(({ label }) => label)} />;
  const { teller, parts } = view;
  return (
    <TellingPage
      key={teller.id}
      title={teller.sign ? <SignMark sign={teller.sign} /> : teller.title}
      lead={
        <>
          <span>{words.voices}</span> <SideMark side={teller.first} /> <SideMark side={secondOf(teller.first)} />
        </>
      }
      parts={parts.map((part) => ({
        ...part,
        drawing: DRAWINGS[part.id],
        label: <b className="text-leaf">{questions[part.id].label}</b>,
      }))}
      silent={telling.aloud}
    />
  );
}
