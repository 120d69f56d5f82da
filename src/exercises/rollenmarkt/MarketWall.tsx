import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import type { Side } from "../contract.ts";
import { pictureOf } from "./pictures.ts";
import type { LotView, ScreenView, StallView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type Market = Extract<ScreenView, { show: "market" }>;

const SIDES: Side[] = ["formal", "informal"];
const ANSWER_ICONS = { ja: "check", anders: "pencil", nee: "plus" } as const;
const LONG_NAME = 24;

/** A page of the market: both sides beside each other, of equal width. */
export function MarketWall({ stalls, answersShown }: Market) {
  return (
    <div className="grid grid-cols-2 gap-[2cqmin]">
      {SIDES.map((side) => (
        <section key={side} className="flex min-w-0 flex-col gap-[1cqmin]">
          <h2 className="screen-small">
            <SideMark side={side} label={texts.sides[side]} />
          </h2>
          {stalls[side].length === 0 && <p className="screen-small">{texts.market.emptySide}</p>}
          <ul className="flex flex-col gap-[2cqmin]">
            {stalls[side].map((stall) => (
              <Stall key={stall.role} stall={stall} answersShown={answersShown} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

// Four of these must fit below the question, on a 4:3 wall too: what takes a line elsewhere takes it from the reason.
function Stall({ stall, answersShown }: { stall: StallView; answersShown: boolean }) {
  const [reason] = stall.reasons;
  const tight = stall.name.length > LONG_NAME || stall.legal || stall.lots.length > 1;
  return (
    <Card as="li" tone={stall.side} className="grow-in flex items-start gap-[2cqmin] px-[2cqmin] py-[1.2cqmin]">
      <div className="screen-small grid justify-items-center [&>.support]:flex-col [&>.support]:gap-0">
        <Drawing name={pictureOf(stall.card)} className="size-[9cqmin]" />
        <SupportMark {...stall.chosen} />
      </div>
      <div className="min-w-0 grow">
        <h3 className="screen-body line-clamp-2 leading-[1.15] font-bold">
          <bdi>{stall.name}</bdi>
          {stall.double && (
            <span className="screen-small ms-[0.5em] rounded-md bg-sun px-[0.5em] text-on-sun">
              {texts.market.double}
            </span>
          )}
        </h3>
        {reason && (
          <p dir="auto" className={`screen-body leading-[1.2] ${tight ? "line-clamp-1" : "line-clamp-2"}`}>
            {reason}
          </p>
        )}
        <Lots stall={stall} answersShown={answersShown} />
      </div>
    </Card>
  );
}

/** Two organisations at most: the others are counted here and named on the phones. */
function Lots({ stall, answersShown }: { stall: StallView; answersShown: boolean }) {
  const rest = stall.lots.length - 2;
  return (
    <>
      <ul className="screen-small">
        {stall.lots.slice(0, 2).map((lot) => (
          <Lot key={lot.owner} lot={lot} answersShown={answersShown} />
        ))}
      </ul>
      {rest > 0 && <p className="screen-small">{fill(texts.market.more, { aantal: rest })}</p>}
      {stall.legal && <p className="screen-small">{texts.legalShort}</p>}
    </>
  );
}

function Lot({ lot, answersShown }: { lot: LotView; answersShown: boolean }) {
  const { answer } = lot;
  return (
    <li className="flex items-center gap-[0.5em]">
      <span className="min-w-0 truncate">
        <Filled template={texts.market.for} values={{ organisatie: lot.owner }} />
      </span>
      {answersShown && answer && (
        <b className="flex flex-none items-center gap-[0.25em]">
          <Drawing name={ANSWER_ICONS[answer]} className={answer === "nee" ? "icon rotate-45" : "icon"} />{" "}
          <span>{texts.answerWall[answer]}</span>
        </b>
      )}
    </li>
  );
}
