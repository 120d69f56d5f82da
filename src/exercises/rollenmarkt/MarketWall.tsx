import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import type { Side } from "../contract.ts";
import { MOST_LOTS } from "./mostLots.ts";
import { pictureOf } from "./pictures.ts";
import type { LotView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import type { ScreenView, WallStall } from "./wallPages.ts";

type Market = Extract<ScreenView, { show: "market" }>;

const SIDES: Side[] = ["formal", "informal"];
const ANSWER_ICONS = { ja: "check", anders: "pencil", nee: "plus" } as const;

/** A page of the market: both sides beside each other, of equal width; or one side that has more, over both columns. */
export function MarketWall({ stalls, beside, without, answersShown }: Market) {
  const list = (column: WallStall[]) => (
    <ul className="flex min-w-0 flex-col gap-[0.5em]">
      {column.map((stall) => (
        <Stall key={stall.role} stall={stall} answersShown={answersShown} />
      ))}
    </ul>
  );
  const sides = SIDES.filter((side) => stalls[side].length > 0 || without.includes(side));
  return (
    <article className="wall-page">
      <div className="grid grid-cols-2 content-start gap-x-[1em] gap-y-[0.5em]">
        {sides.map((side) => (
          <section key={side} className={sides.length > 1 ? "flex min-w-0 flex-col gap-[0.5em]" : "contents"}>
            <h2 className={sides.length > 1 ? "screen-title" : "screen-title col-span-2"}>
              <SideMark side={side} />
            </h2>
            {without.includes(side) && <p className="text-muted">{texts.market.emptySide}</p>}
            {list(stalls[side])}
          </section>
        ))}
        {beside.length > 0 && list(beside)}
      </div>
    </article>
  );
}

function Stall({ stall, answersShown }: { stall: WallStall; answersShown: boolean }) {
  const [reason] = stall.reasons;
  return (
    <Card
      as="li"
      tone={stall.side}
      className="grow-in grid grid-cols-[auto_minmax(0,1fr)] items-start gap-[0.5em] px-[0.4em]! py-[0.3em]!"
    >
      <div className="grid justify-items-center [&>.support]:flex-col [&>.support]:gap-0">
        <Drawing name={pictureOf(stall.card)} className="size-[2.2em]" />
        <SupportMark {...stall.chosen} />
      </div>
      <div className="min-w-0">
        <CutText as="h3" rows={stall.nameRows} className="font-bold">
          {stall.double && (
            <span className="rounded-md bg-sun px-[0.3em] whitespace-nowrap text-on-sun">{texts.market.double}</span>
          )}{" "}
          <bdi>{stall.name}</bdi>
        </CutText>
        {reason && <CutText rows={stall.rows}>{reason}</CutText>}
        <Lots stall={stall} answersShown={answersShown} />
      </div>
    </Card>
  );
}

/** Two organisations at most: the others are counted here and named on the phones. */
function Lots({ stall, answersShown }: { stall: WallStall; answersShown: boolean }) {
  const rest = stall.lots.length - MOST_LOTS;
  return (
    <>
      <ul>
        {stall.lots.slice(0, MOST_LOTS).map((lot) => (
          <Lot key={lot.owner} lot={lot} answersShown={answersShown} />
        ))}
      </ul>
      {rest > 0 && <p>{fill(texts.market.more, { aantal: rest })}</p>}
      {stall.legal && <p>{texts.legalShort}</p>}
    </>
  );
}

function Lot({ lot, answersShown }: { lot: LotView; answersShown: boolean }) {
  const { answer } = lot;
  return (
    <li>
      <CutText rows={1}>
        <Filled template={texts.market.for} values={{ organisatie: lot.owner }} />
      </CutText>
      {answersShown && answer && (
        <b className="flex items-center gap-[0.25em]">
          <Drawing name={ANSWER_ICONS[answer]} className={answer === "nee" ? "icon rotate-45" : "icon"} />{" "}
          <span>{texts.answerWall[answer]}</span>
        </b>
      )}
    </li>
  );
}
