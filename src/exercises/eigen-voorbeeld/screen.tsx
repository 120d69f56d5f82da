import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView } from "./tally.ts";

/** A tree while groups think; what each of them tells; and all ideas with their dots. */
export default function OwnExample({ view }: ScreenProps<ScreenView>) {
  if (view.show === "nothing") return <p>{words.nothing}</p>;
  if (view.show === "page") return <LinesPage key={view.page.title} page={view.page} />;
  return <Growing count={view.count} hints={Object.values(words.parts).map(({ question }) => question)} />;
}
