import { Explained } from "../kit/Explained.tsx";
import { Judging } from "../kit/Judging.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import { Others } from "../kit/Others.tsx";
import { Said } from "../kit/Said.tsx";
import { ANSWERS, LEGAL_TASK, MAX_NOTE } from "./limits.ts";
import { type MarketProps, useRole, useTexts } from "./useTexts.ts";

type Asked = MarketProps["view"]["asked"][number];

/** The roles that were chosen for the viewer's organisation, one card at a time: does it fit? */
export function Answering({ view, answered, act, asked = null }: MarketProps) {
  const { texts, say } = useTexts();
  const role = useRole(view);
  const cards = view.asked.map((one) => ({ ...one, id: one.ids[0] ?? "" }));
  const givenTo = ({ ids }: Asked) => ids.find((id) => answered[id] !== undefined);
  const questions = cards.map((card) => ({
    ...{ id: card.id, isDone: givenTo(card) !== undefined },
    title: <Said text={role(card).name} lang={card.lang} inline />,
  }));
  const answers = ANSWERS.map((value) => ({
    ...{ value, label: texts.answers[value] },
    ...(value === "anders" && { note: texts.note }),
  }));
  return (
    <>
      <OneAtATime questions={questions} asked={asked} counted="card" goesOn>
        {(id, about) => {
          const card = cards.find((one) => one.id === id);
          if (!card) return null;
          const to = givenTo(card) ?? id;
          return (
            <>
              {role(card).isOwn && <p className="text-muted">{texts.own.mark}</p>}
              <p dir="auto">
                {role(card).text} {card.card === LEGAL_TASK && <b>{texts.legalShort}</b>}
              </p>
              <Judging
                key={id}
                form={act({ do: "support", id: to })}
                answers={answers}
                answered={answered[to]}
                about={about}
                maxLength={MAX_NOTE}
              />
              <Why {...card} />
              {card.card === LEGAL_TASK && <p>{texts.legal}</p>}
            </>
          );
        }}
      </OneAtATime>
      {view.moreAsked > 0 && <p className="text-muted">{say(texts.more, { n: view.moreAsked })}</p>}
      <Explained>
        <p>{texts.wait}</p>
      </Explained>
    </>
  );
}

/** Why people chose it, and what the own organisation answered so far. */
function Why({ ids, reasons, more, lots: [lot] }: Asked) {
  const { texts, say } = useTexts();
  const said = ANSWERS.map((answer) => ({ answer, n: lot?.answers[answer] ?? 0 })).filter(({ n }) => n > 0);
  return (
    <section className="flex flex-col gap-2">
      <h3>{texts.why}</h3>
      <Others lines={reasons.map((reason, at) => ({ ...reason, id: `${ids[0]}-${at}` }))} more={more} />
      {said.length > 0 && (
        <p className="text-muted">
          {texts.together}{" "}
          <span>{said.map(({ answer, n }) => say(texts.counts[answer], { n })).join(texts.between)}</span>
        </p>
      )}
    </section>
  );
}
