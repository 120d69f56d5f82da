import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import type { WallView } from "../kit/wallOfLines.ts";
import texts from "./texts.json" with { type: "json" };

/** What one circle asks, and which tips it takes along. */
export default function ConsultWall({ view }: ScreenProps<WallView>) {
  return <LinesWall view={view} nothing={texts.nothing} />;
}
