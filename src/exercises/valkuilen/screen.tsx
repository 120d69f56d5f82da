import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import type { ScreenView } from "./wallPages.ts";

/** A tree that grows while everybody chooses and writes; then what was chosen, and one chosen pitfall at a time with its rules. */
export default function Pitfalls({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing") return <Growing count={view.count} hints={view.hints} />;
  return <LinesPage key={view.page.title} page={view.page} />;
}
