import type { ReactNode } from "react";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { PartnerRef } from "../contract.ts";
import { Others } from "../kit/Others.tsx";
import { Six } from "../kit/Six.tsx";
import { LEGAL_TASK, SIDES } from "./limits.ts";
import type { PhoneView, StallView } from "./tally.ts";
import { useCards, useRole, useTexts } from "./useTexts.ts";

type MarketListProps = Pick<PhoneView, "partners" | "own"> & { market: NonNullable<PhoneView["market"]> };

/** Everything that the wall shows, on a phone: no words are cut here, and lists only where they are very long. */
export function MarketList({ market, partners, own }: MarketListProps) {
  const { texts, say } = useTexts();
  const all = [...own.map((card) => ({ ...card, id: card.value, isOwn: true })), ...useCards().values()];
  const unchosen = all.filter(({ id }) => market.unchosen.includes(id));
  // Refused roles weigh nothing.
  const kept = market.stalls.flatMap(({ lots }) => lots.filter(({ answer }) => answer !== "nee"));
  const loads = partners.map((partner) => ({ ...partner, n: kept.filter(({ owner }) => owner === partner.id).length }));
  return (
    <>
      {SIDES.map((side) => {
        const stalls = market.stalls.filter((stall) => stall.side === side);
        return (
          <Part key={side} title={<SideMark side={side} label={texts.sideRoles[side]} />}>
            {stalls.length === 0 && <p>{texts.empty}</p>}
            <Six
              items={stalls.map((stall) => (
                <Card as="li" key={`${stall.card} ${stall.name}`} tone={side} className="flex flex-col gap-2">
                  <Stall stall={stall} partners={partners} own={own} isAnswered={market.isAnswered} />
                </Card>
              ))}
            />
          </Part>
        );
      })}
      <More n={market.more} />
      <Part title={texts.loads} foot={texts.bearable}>
        {loads
          .sort((a, b) => b.n - a.n)
          .map(({ id, side, name, n }) => (
            <p key={id} className="flex flex-wrap gap-x-3">
              <SideMark side={side} label={name} /> <span>{n === 0 ? texts.noRoles : say(texts.roles, { n })}</span>
            </p>
          ))}
      </Part>
      {unchosen.length > 0 && (
        <Part title={texts.unchosen} foot={texts.needed}>
          {unchosen.map(({ id, side, name, isOwn }) => (
            <p key={id} className="flex flex-wrap gap-x-3">
              <SideMark side={side} label={name} /> {isOwn && <span className="text-muted">{texts.own.mark}</span>}
            </p>
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, foot, children }: { title: ReactNode; foot?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2>{title}</h2>
      {children}
      {foot && <p className="font-bold">{foot}</p>}
    </section>
  );
}

type StallProps = Pick<PhoneView, "own"> & { stall: StallView; partners: PartnerRef[]; isAnswered: boolean };

function Stall({ stall, partners, own, isAnswered }: StallProps) {
  const { texts, say } = useTexts();
  const { name, text, drawing, isOwn } = useRole({ own })(stall);
  // An owner who takes no part here has no name to say.
  const lots = stall.lots.flatMap((lot) =>
    partners.filter(({ id }) => id === lot.owner).map(({ name: organisatie }) => ({ ...lot, organisatie })),
  );
  const reasons = stall.reasons.map((reason, at) => ({ ...reason, id: `${stall.lots[0]?.owner}-${stall.card}-${at}` }));
  return (
    <>
      <div className="flex items-center gap-3">
        <Drawing name={drawing} />
        <h3 className="min-w-0">
          <bdi lang={stall.lang ?? undefined}>{name}</bdi>
        </h3>
      </div>
      {isOwn && <p className="text-muted">{texts.own.mark}</p>}
      <p dir="auto">
        {text} {stall.card === LEGAL_TASK && texts.legal}
      </p>
      <p className="flex flex-wrap gap-x-3">
        <span>{texts.chosenBy}</span>{" "}
        {SIDES.filter((side) => stall.chosen[side] > 0).map((side) => (
          <SideMark key={side} side={side} label={say(texts.people[side], { n: stall.chosen[side] })} />
        ))}
      </p>
      {lots.map(({ owner, organisatie, answer, notes, more }) => (
        <div key={owner}>
          <p>
            <Filled template={texts.for} values={{ organisatie }} />
            {(isAnswered || answer) && <b>: {texts.said[answer ?? "open"]}</b>}
          </p>
          {notes.map((note) => (
            <p key={note}>
              <Filled template={texts.difference} values={{ tekst: note }} />
            </p>
          ))}
          <More n={more} />
        </div>
      ))}
      {stall.isDouble && <p className="font-bold">{texts.double}</p>}
      <Others lines={reasons} />
      <More n={stall.more} />
    </>
  );
}

/** How many more there are than a phone carries. */
function More({ n }: { n: number }) {
  const { texts, say } = useTexts();
  return n > 0 && <p className="text-muted">{say(texts.more, { n })}</p>;
}
