import { Fragment } from "react";
import { SideMark } from "../../ui/SideMark.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { PerSide, ScreenProps, Side } from "../contract.ts";
import { LoadBars } from "./LoadBars.tsx";
import { MarketWall } from "./MarketWall.tsx";
import texts from "./texts.json" with { type: "json" };
import type { ScreenView } from "./wallPages.ts";

const SIDES: Side[] = ["formal", "informal"];

/** The projector's part: counts, then the market page by page, the roles left over, and the load. */
export default function Screen({ view }: ScreenProps<ScreenView>) {
  switch (view.show) {
    case "nothing":
      return null;
    case "counts":
      return <Counts {...view} />;
    case "empty":
      return <WallPage title={texts.market.empty}>{<p>{texts.market.emptyHelp}</p>}</WallPage>;
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
      <div className="grid grid-cols-2 gap-[1em]">
        {SIDES.map((side) => (
          <div key={side}>
            <SideMark side={side} label={texts.sides[side]} />
            <p>
              <b className="text-[13cqmin] leading-tight tabular-nums">{choices[side]}</b>{" "}
              <span>{choices[side] === 1 ? texts.counts.choice : texts.counts.choices}</span>
            </p>
          </div>
        ))}
      </div>
      <p className="text-muted">{texts.counts.waiting}</p>
    </div>
  );
}

function Unchosen({ roles }: { roles: PerSide<string[]> }) {
  const sides = SIDES.filter((side) => roles[side].length > 0);
  return (
    <WallPage title={texts.pages.unchosen}>
      {sides.length === 0 && <p>{texts.unchosen.none}</p>}
      {sides.map((side) => (
        <p key={side}>
          <SideMark side={side} />{" "}
          {roles[side].map((name, at) => (
            <Fragment key={name}>
              {at > 0 && " · "}
              <span>{name}</span>
            </Fragment>
          ))}
        </p>
      ))}
      {sides.length > 0 && <p className="font-bold">{texts.unchosen.needed}</p>}
    </WallPage>
  );
}
