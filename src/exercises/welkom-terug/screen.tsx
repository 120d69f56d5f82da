import { Drawing } from "../../ui/Drawing.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { TodayWall } from "../kit/today/TodayWall.tsx";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** What we did last time, a drawing and a sentence for each; then what we do today. */
export default function WelcomeBackWall({ view }: ScreenProps<ScreenView>) {
  if (view.show === "today") return <TodayWall today={view.today} />;
  return (
    <WallPage title={view.before.length > 0 ? texts.beforeTitle : texts.nothing}>
      <ul className="screen-gap flex list-none flex-col p-0">
        {view.before.map(({ exercise, title, goal, picture }) => (
          <li key={exercise} className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-[0.6em]">
            <Drawing name={picture} className="size-[1.8em] shrink-0 text-leaf" />
            <CutText rows={2}>
              <b>{title}</b> <span>{goal}</span>
            </CutText>
          </li>
        ))}
      </ul>
    </WallPage>
  );
}
