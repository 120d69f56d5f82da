import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import { ScaleWall } from "../kit/scale/ScaleWall.tsx";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** One statement, large, and what the room said of it; at the end what would help. */
export default function Obstacles({ view }: ScreenProps<ScreenView>) {
  if (view.show === "statement") return <ScaleWall key={view.text} {...view} />;
  return <LinesWall view={view} nothing={texts.nothing} />;
}
