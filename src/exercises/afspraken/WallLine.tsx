import { Joined } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { AnswerMark } from "./AnswerMark.tsx";
import type { WallLine as Shown } from "./wallPages.ts";

type WallLineProps = { line: Shown; group: string | undefined };

/** One line of the agreement on the wall, with how many of each side stand behind it; who and when as large as what. */
export function WallLine({ line: { text, details, side, support, assent, rows }, group }: WallLineProps) {
  return (
    <li className="grow-in">
      {group && <h3 className="wall-line text-muted">{group}</h3>}
      <div className="border-t-[0.08em] border-line pt-[0.07em]">
        <div className="flex items-start justify-between gap-[0.6em]">
          <CutText rows={rows.text} className="min-w-0 font-bold">
            {text}
          </CutText>
          {support && <SupportMark {...support} />}
        </div>
        {(side || assent) && (
          <p className="flex flex-wrap items-center gap-x-[0.8em]">
            {side && <SideMark side={side} />}
            {assent && <AnswerMark {...assent} />}
          </p>
        )}
        {details && (
          <CutText rows={rows.details}>
            <Joined lines={details} />
          </CutText>
        )}
      </div>
    </li>
  );
}
