import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree that grows while everybody writes; then two equal columns of points, one kind of strength at a time. */
export default function Strengths({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing") return <Growing count={view.count} />;
  if (view.show === "nothing") return <p>{texts.nothing}</p>;
  return <LinesPage key={view.page.title} page={view.page} />;
}
