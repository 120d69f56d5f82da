import { Growing } from "./Growing.tsx";
import { LinesPage } from "./LinesPage.tsx";
import type { WallView } from "./wallOfLines.ts";

type LinesWallProps = {
  view: WallView;
  /** What helps who writes, in at most three short lines. */
  hints?: string[];
  /** What is said where nobody wrote anything. */
  nothing: string;
};

/** The wall of an exercise that shows lines (`wallOfLines`). */
export function LinesWall({ view, hints = [], nothing }: LinesWallProps) {
  if (view.show === "growing") return <Growing count={view.count} hints={hints} />;
  if (view.show === "nothing") return <p>{nothing}</p>;
  return <LinesPage key={view.page.title} page={view.page} />;
}
