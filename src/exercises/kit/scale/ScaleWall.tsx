import { say } from "../../../lib/say.ts";
import { WallPage } from "../../../ui/wall/WallPage.tsx";
import { Tally } from "../Tally.tsx";
import type { Scaled } from "./scaleOf.ts";
import texts from "./wall.texts.json" with { type: "json" };

type ScaleWallProps = Scaled & {
  /** What it is about, in somebody's words; and what that belongs to. */
  text: string;
  theme: string;
  scale: { id: string; label: string }[];
};

/** Somebody's words, large, and what the room says of them once it is shown. */
export function ScaleWall({ text, theme, scale, count, isShown, results }: ScaleWallProps) {
  return (
    <WallPage title={<q>{text}</q>} rows={3}>
      {!results && <p className="text-muted">{theme}</p>}
      {results && <Tally results={results} labels={scale} />}
      {!results && <p>{isShown ? texts.few : texts.secret}</p>}
      {!isShown && <p className="tabular-nums">{count === 0 ? texts.nobody : say(texts.answered, { n: count })}</p>}
    </WallPage>
  );
}
