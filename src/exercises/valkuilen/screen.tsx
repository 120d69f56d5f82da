import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import texts from "./texts.json" with { type: "json" };
import type { ScreenView } from "./wallPages.ts";

/** A tree that grows while everybody chooses and writes; then what was chosen, and one chosen pitfall at a time with its rules. */
export default function Pitfalls({ view }: ScreenProps<ScreenView>) {
  return <LinesWall view={view} hints={view.hints} nothing={texts.wall.none} />;
}
