import { SignMark } from "../../ui/SignMark.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import telling from "../kit/telling/phone.texts.json" with { type: "json" };
import { TellingPage } from "../kit/telling/TellingPage.tsx";
import { DRAWINGS } from "./drawings.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree that grows while a samenwerking prepares; then one teller at a time, and at last what each of them does first. */
export default function Closing({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing") return <Growing count={view.count} hints={texts.hints} />;
  if (view.show === "page") return <LinesPage page={view.page} />;
  const { teller, parts } = view;
  return (
    <TellingPage
      key={teller.id}
      title={teller.sign ? <SignMark sign={teller.sign} /> : teller.title}
      parts={parts.map((part) => ({
        ...part,
        drawing: DRAWINGS[part.id],
        label: <b className="text-leaf">{words.parts[part.id]}</b>,
      }))}
      silent={telling.aloud}
    />
  );
}
