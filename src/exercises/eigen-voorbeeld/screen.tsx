import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import type { WallView } from "../kit/wallOfLines.ts";
import words from "./phone.texts.json" with { type: "json" };

const hints = Object.values(words.parts).map(({ question }) => question);

/** A tree while groups think; what each of them tells; and all ideas with their dots. */
export default function OwnExample({ view }: ScreenProps<WallView>) {
  return <LinesWall view={view} hints={hints} nothing={words.nothing} />;
}
