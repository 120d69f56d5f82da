import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import type { WallView } from "../kit/wallOfLines.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree while everybody writes, then what they take along. */
export default function LookingBackWall({ view }: ScreenProps<WallView>) {
  return <LinesWall view={view} nothing={texts.nothing} />;
}
