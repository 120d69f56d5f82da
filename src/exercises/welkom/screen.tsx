import { Drawing } from "../../ui/Drawing.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { TodayWall } from "../kit/today/TodayWall.tsx";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** Today's programme; or, while nobody can come in by the code, the three rules of the room. */
export default function WelcomeWall({ view: { page, today, rules } }: ScreenProps<ScreenView>) {
  if (page === "today" && today) return <TodayWall today={today} />;
  return (
    <WallPage title={texts.rulesTitle}>
      <ul className="screen-gap flex list-none flex-col p-0">
        {rules.map((rule, at) => (
          <li key={rule} className="flex items-center gap-[0.6em]">
            <Drawing name={texts.drawings[at] ?? ""} className="size-[2em] shrink-0 text-leaf" />
            <span>{rule}</span>
          </li>
        ))}
      </ul>
    </WallPage>
  );
}
