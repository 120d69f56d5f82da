import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import type { WallView } from "../kit/wallOfLines.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree that grows while everybody writes; then two equal columns of points, one kind of strength at a time. */
export default function Strengths({ view }: ScreenProps<WallView>) {
  return <LinesWall view={view} nothing={texts.nothing} />;
}
