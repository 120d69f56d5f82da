import { Joined } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { AnswerMark } from "./AnswerMark.tsx";
import type { Line } from "./lines.ts";

/** One line of the agreement on the wall, with how many of each side stand behind it. */
export function WallLine({ line, group }: { line: Line; group: string | undefined }) {
  const { text, details, side, support, assent } = line;
  return (
    <li className="grow-in">
      {group && <h3 className="screen-small mt-[1cqmin] font-bold text-muted">{group}</h3>}
      <div className="flex items-baseline justify-between gap-[1.5em] border-t-2 border-line pt-[0.8cqmin]">
        <div className="min-w-0">
          <p className="screen-body line-clamp-2 leading-[1.2]!" dir="auto">
            {text}
          </p>
          {(side || assent) && (
            <p className="screen-small flex flex-wrap items-center gap-x-[0.8em]">
              {side && <SideMark side={side} />}
              {assent && <AnswerMark {...assent} />}
            </p>
          )}
          {details && (
            <p className="screen-small line-clamp-2">
              <Joined lines={details} />
            </p>
          )}
        </div>
        {support && (
          <span className="screen-small">
            <SupportMark {...support} />
          </span>
        )}
      </div>
    </li>
  );
}
