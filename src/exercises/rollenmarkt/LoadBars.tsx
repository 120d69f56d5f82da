import { SideMark } from "../../ui/SideMark.tsx";
import { rolesInWords } from "./rolesInWords.ts";
import type { LoadView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** How many roles lie on each organisation: a bar and the words. */
export function LoadBars({ loads, most }: { loads: LoadView[]; most: number }) {
  return (
    <div className="flex flex-col screen-gap">
      <h2 className="screen-body font-bold">{texts.load.title}</h2>
      <ul className="flex flex-col gap-[1.2cqmin]">
        {loads.map(({ id, name, side, roles }) => (
          <li key={id} className="grid grid-cols-[2fr_3fr] items-center screen-gap">
            <span className="screen-small min-w-0 truncate">
              <SideMark side={side} label={name} />
            </span>
            <span className="flex items-center screen-gap">
              <span
                aria-hidden="true"
                className={`h-[5cqmin] rounded-md ${side === "formal" ? "bg-formal" : "bg-informal"}`}
                style={{ width: `${(roles / most) * 60}%` }}
              />
              <span className="screen-body whitespace-nowrap tabular-nums">{rolesInWords(roles)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="screen-body">{texts.load.question}</p>
    </div>
  );
}
