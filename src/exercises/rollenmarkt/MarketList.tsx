import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import type { Side } from "../contract.ts";
import { pictureOf } from "./pictures.ts";
import { rolesInWords } from "./rolesInWords.ts";
import type { PhoneStall, PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type Market = NonNullable<PhoneView["market"]>;

const SIDES: Side[] = ["formal", "informal"];

/** Everything that the wall shows, page after page, on a phone: no words are cut here, and lists only where they are very long. */
export function MarketList({ market }: { market: Market }) {
  const { stalls, moreStalls, answered, answersShown } = market;
  return (
    <section className="grid gap-6">
      <h2>{texts.market.title}</h2>
      {answered && <p>{fill(texts.market.answered, { aantal: answered.done, totaal: answered.all })}</p>}
      {SIDES.map((side) => (
        <div key={side} className="grid gap-3">
          <h3>
            <SideMark side={side} label={texts.sideRoles[side]} />
          </h3>
          {stalls[side].length === 0 && <p>{texts.market.empty}</p>}
          <ul className="grid gap-3">
            {stalls[side].map((stall) => (
              <Stall key={stall.role} stall={stall} answersShown={answersShown} />
            ))}
          </ul>
          <More count={moreStalls[side]} />
        </div>
      ))}
      <Unchosen unchosen={market.unchosen} />
      <Loads loads={market.loads} />
    </section>
  );
}

function Stall({ stall, answersShown }: { stall: PhoneStall; answersShown: boolean }) {
  return (
    <Card as="li" tone={stall.side} className="grid gap-2">
      <div className="flex items-center gap-3">
        <Drawing name={pictureOf(stall.card)} />
        <h4 className="min-w-0">
          <bdi>{stall.name}</bdi>
        </h4>
      </div>
      {stall.legal && <p>{texts.legalTask}</p>}
      <p>
        {texts.market.chosenBy} <SupportMark {...stall.chosen} />
      </p>
      {stall.lots.map((lot) => (
        <Lot key={lot.owner} lot={lot} answersShown={answersShown} />
      ))}
      {stall.double && (
        <p>
          <b>{texts.market.double}</b>: {texts.market.doubleHelp}
        </p>
      )}
      <ul className="grid list-disc gap-1 ps-6">
        {stall.reasons.map((reason) => (
          <li key={reason}>
            <span dir="auto" className="block">
              {reason}
            </span>
          </li>
        ))}
      </ul>
      <More count={stall.moreReasons} />
    </Card>
  );
}

function Lot({ lot, answersShown }: { lot: PhoneStall["lots"][number]; answersShown: boolean }) {
  return (
    <div>
      <p>
        <Filled template={texts.market.for} values={{ organisatie: lot.owner }} />
        {answersShown && (
          <>
            : <b>{texts.answerWall[lot.answer ?? "open"]}</b>
          </>
        )}
      </p>
      {lot.notes.map((note) => (
        <p key={note}>
          <Filled template={texts.market.difference} values={{ tekst: note }} />
        </p>
      ))}
      <More count={lot.moreNotes} />
    </div>
  );
}

/** How many more there are of what stands above it, if any. */
export function More({ count }: { count: number }) {
  return count > 0 && <p className="text-muted">{fill(texts.market.more, { aantal: count })}</p>;
}

function Unchosen({ unchosen }: Pick<Market, "unchosen">) {
  const names = SIDES.flatMap((side) => unchosen[side].map((name) => ({ side, name })));
  return (
    <div className="grid gap-3">
      <h3>{texts.unchosen.title}</h3>
      {names.length === 0 && <p>{texts.unchosen.none}</p>}
      <ul className="grid gap-1">
        {names.map(({ side, name }) => (
          <li key={`${side} ${name}`}>
            {name} (<SideMark side={side} />)
          </li>
        ))}
      </ul>
      <p className="font-bold">{texts.unchosen.question}</p>
    </div>
  );
}

function Loads({ loads }: Pick<Market, "loads">) {
  return (
    <div className="grid gap-3">
      <h3>{texts.load.title}</h3>
      <ul className="grid gap-1">
        {loads.map(({ id, name, side, roles }) => (
          <li key={id}>
            <SideMark side={side} label={name} />: <span>{rolesInWords(roles)}</span>
          </li>
        ))}
      </ul>
      <p className="font-bold">{texts.load.question}</p>
    </div>
  );
}
