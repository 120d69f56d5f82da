import "./wall.css";
import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import { FramePage } from "./FramePage.tsx";
import { titleOf } from "./frame.ts";
import type { PageId } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const DRAWINGS: Partial<Record<PageId, string>> = {
  bereik: "frame.svg#bridge",
  gesprek: "drawings.svg#speech-bubbles",
};

/** The explanation page by page; then a tree that grows while people write why it is needed, and their sentences. */
export default function FrameWall({ view }: ScreenProps<ScreenView>) {
  if (view.show !== "frame") return <LinesWall view={view} hints={texts.hints} nothing={words.nothing} />;
  const { page, dated, frame } = view;
  const drawing = page === "dorp" ? "frame.svg#village" : DRAWINGS[page];
  const tag = tagOf(view);
  return (
    <WallPage
      key={page}
      title={titleOf(page, frame)}
      aside={tag !== null && <p className="shrink-0 rounded-lg bg-sun px-[0.6em] text-on-sun">{tag}</p>}
    >
      <div className={drawing ? "figure-beside" : "contents"}>
        <div className="screen-gap flex min-w-0 grow flex-col">
          <FramePage page={page} dated={dated} frame={frame} words={words} wall />
        </div>
        {drawing && <Drawing name={drawing} className="text-leaf" />}
      </div>
    </WallPage>
  );
}

/** Which of the starting points it is, or of when the page is. */
function tagOf({ page, dated, order }: Extract<ScreenView, { show: "frame" }>): string | null {
  if (order !== null) return fill(texts.principle, { nr: order });
  return page === "dorp" && dated ? texts.dated : null;
}
