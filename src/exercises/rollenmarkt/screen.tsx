import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import type { WallView } from "../kit/wallOfLines.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree that grows while everybody chooses or answers; then pages of roles, both sides beside each other. */
export default function RoleMarket({ view, stage }: ScreenProps<WallView>) {
  const hints = stage.round === 0 ? texts.hints.choose : texts.hints.answer;
  return <LinesWall view={view} hints={hints} nothing={texts.empty.title} />;
}
