import { Joined } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import { rolesInWords } from "./rolesInWords.ts";
import type { LoadView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** How many roles lie on each organisation: a bar and the words. */
export function LoadBars({ loads, without, most }: { loads: LoadView[]; without: string[]; most: number }) {
  return (
    <WallPage title={texts.pages.load}>
      <ul className="flex flex-col gap-[0.5em]">
        {loads.map(({ id, name, side, roles }) => (
          <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)_5em_5em] items-center gap-[0.5em]">
            <SideMark side={side} label="" />
            <CutText rows={1} className={side === "formal" ? "font-bold text-formal" : "font-bold text-informal"}>
              {name}
            </CutText>
            <span aria-hidden="true">
              <span
                className={`block h-[1em] rounded-md ${side === "formal" ? "bg-formal" : "bg-informal"}`}
                style={{ width: `${(roles / most) * 100}%` }}
              />
            </span>
            <span className="whitespace-nowrap tabular-nums">{rolesInWords(roles)}</span>
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <CutText rows={4}>
          <b>{texts.load.without}</b> <Joined lines={without} />
        </CutText>
      )}
      <p className="flex flex-wrap gap-x-[1em]">
        <span className="flex gap-x-[1em]">
          <SideMark side="formal" />
          <SideMark side="informal" />
        </span>
        <span>{texts.load.question}</span>
      </p>
    </WallPage>
  );
}
