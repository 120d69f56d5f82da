import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** Today's programme; or, while nobody can come in by the code, the three rules of the room. */
export default function WelcomeWall({ view: { page, today, rules } }: ScreenProps<ScreenView>) {
  if (page === "today" && today)
    return (
      <WallPage title={fill(texts.until, { tijd: today.endsAt })} rows={1}>
        <ol className="flex list-none flex-col gap-[0.4em] p-0">
          {today.lines.map(({ text, at }) => (
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
