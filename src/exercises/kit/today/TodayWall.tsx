import { fill } from "../../../lib/text.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import { WallPage } from "../../../ui/wall/WallPage.tsx";
import texts from "./texts.json" with { type: "json" };
import type { TodayOnWall } from "./todayOf.ts";

/** Today's programme, a break with its time. */
export function TodayWall({ today: { endsAt, lines } }: { today: TodayOnWall }) {
  return (
    <WallPage title={fill(texts.until, { tijd: endsAt })} rows={1}>
      <ol className="flex list-none flex-col gap-[0.4em] p-0">
        {lines.map(({ text, at }) => (
          <li key={`${text}${at}`} className={at ? "flex gap-[0.6em] text-leaf" : "flex gap-[0.6em]"}>
            {at && <Drawing name="drawings.svg#teacup" className="icon shrink-0 self-center" />}
            <CutText rows={1} className={at ? "font-bold" : ""}>
              {at ? fill(texts.breakAt, { onderdeel: text, tijd: at }) : text}
            </CutText>
          </li>
        ))}
      </ol>
    </WallPage>
  );
}
