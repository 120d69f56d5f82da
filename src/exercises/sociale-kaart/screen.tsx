import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import type { WallView } from "../kit/wallOfLines.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree while groups write names; then the cards, formal and informal beside each other, and those who are missed. */
export default function SocialMap({ view, stage }: ScreenProps<WallView>) {
  const hints = stage.round === 0 ? texts.hints.known : texts.hints.missing;
  return <LinesWall view={view} hints={hints} nothing={texts.nothing} />;
}
