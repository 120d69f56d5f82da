import { fill } from "../../lib/text.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import type { PerSide, ScreenProps, Side } from "../contract.ts";
import { LoadBars } from "./LoadBars.tsx";
import { MarketWall } from "./MarketWall.tsx";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const SIDES: Side[] = ["formal", "informal"];

/** The projector's part: counts, then the market page by page, the roles left over, and the load. */
export default function Screen({ view }: ScreenProps<ScreenView>) {
  switch (view.show) {
    case "nothing":
      return null;
    case "counts":
      return <Counts {...view} />;
    case "market":
      return <MarketWall {...view} />;
    case "unchosen":
      return <Unchosen {...view} />;
    case "load":
      return <LoadBars {...view} />;
  }
}

function Counts({ choices }: { choices: PerSide<number> }) {
  return (
    <div className="screen-gap flex flex-col">
      <div className="screen-gap grid grid-cols-2">
        {SIDES.map((side) => (
          <div key={side} className="screen-body">
            <SideMark side={side} label={texts.sides[side]} />
            <p className="text-[13cqmin] leading-tight font-bold tabular-nums">{choicesInWords(choices[side])}</p>
          </div>
        ))}
      </div>
      <p className="screen-body text-muted">{texts.counts.waiting}</p>
    </div>
  );
}

const choicesInWords = (count: number) =>
  count === 1 ? texts.counts.choice : fill(texts.counts.choices, { aantal: count });

function Unchosen({ roles }: { roles: PerSide<string[]> }) {
  const sides = SIDES.filter((side) => roles[side].length > 0);
  return (
    <div className="flex flex-col gap-[1.5cqmin]">
      <h2 className="screen-body font-bold">{texts.unchosen.question}</h2>
      <p className="screen-small">{sides.length > 0 ? texts.unchosen.title : texts.unchosen.none}</p>
      {sides.map((side) => (
        <div key={side} className="screen-small">
          <SideMark side={side} label={texts.sides[side]} />
          <ul className="flex flex-wrap gap-x-[1.5em] leading-[1.2]">
            {roles[side].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
