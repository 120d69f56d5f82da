import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree that grows while people say when they ring the bell, and then the bells; or what a letter may begin with. */
export default function LetterOrBell({ view }: ScreenProps<ScreenView>) {
  return <LinesWall view={view} hints={view.hints} nothing={texts.nothing} />;
}
