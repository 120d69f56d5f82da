import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import type { PhoneProps } from "../contract.ts";
import { dayIn } from "../kit/agreement/dayIn.ts";
import type { Gist } from "../kit/agreement/gist.ts";
import { useAgreementWords, useTexts, type View } from "./useTexts.ts";

/** The agreement in five lines: goals, what comes first, and when we look back. */
export function InShort({ view: { state, version, gist, onScreen } }: { view: View }) {
  const { texts, say } = useTexts();
  const { stateOf, titleOf } = useAgreementWords();
  const { title, goal, moreGoals, actions } = gist;
  return (
    <section className="flex flex-col gap-2 border-s-4 border-leaf ps-3">
      <h2 className="line-clamp-2" dir="auto">
        {title}
      </h2>
      <p className="text-muted">{say(texts.state, { stand: stateOf(state), nummer: version })}</p>
      {onScreen.length > 0 && <p>{say(texts.onScreen, { onderdelen: onScreen.map(titleOf).join(", ") })}</p>}
      {!goal && actions.length === 0 && <p>{texts.nothing}</p>}
      {goal && (
        <>
          <h3>{texts.goal}</h3>
          <p className="line-clamp-2" dir="auto">
            {goal}
          </p>
        </>
      )}
      {moreGoals > 0 && <p className="text-muted">{say(texts.moreGoals, { n: moreGoals })}</p>}
      <Coming {...gist} />
    </section>
  );
}

/** What is to be done first, and when we look back. */
function Coming({ actions, evaluation }: Gist) {
  const { texts, say, language } = useTexts();
  return (
    <>
      {actions.length > 0 && <h3>{texts.actions}</h3>}
      {actions.map(({ what, who, when }, at) => (
        <div key={`${at}-${what}`}>
          <p className="flex flex-wrap gap-x-2">
            {when && <b>{dayIn(language, when)}</b>}{" "}
            <span className="line-clamp-1 min-w-0 text-muted" dir="auto">
              {who}
            </span>
          </p>
          <p className="line-clamp-2" dir="auto">
            {what}
          </p>
        </div>
      ))}
      {evaluation && <p className="font-bold">{say(texts.evaluation, { datum: dayIn(language, evaluation) })}</p>}
    </>
  );
}

type AdoptedCardProps = {
  gist: Gist;
  agreement: PhoneProps<unknown, unknown>["agreement"];
  /** Where no question of a step stands above it. */
  isApart?: boolean;
};

/** The agreement stands fast: what comes first, when we look back, and the agreement itself to read and to keep. */
export function AdoptedCard({ gist, agreement, isApart }: AdoptedCardProps) {
  const { texts, say } = useTexts();
  const { without } = gist;
  return (
    <Card as="section" tone="leaf" className="flex flex-col gap-3">
      {isApart && (
        <h2 className="flex items-center gap-2 text-question">
          <Drawing name="check" className="icon flex-none text-leaf" /> <span>{texts.rounds.vast.question}</span>
        </h2>
      )}
      <p>{texts.thanks}</p>
      <Coming {...gist} />
      {without.length > 0 && (
        <p className="text-muted [overflow-wrap:anywhere]">
          {say(texts.without, { aantal: without.length, namen: without.join(", ") })}
        </p>
      )}
      {agreement && (
        <p className="flex flex-wrap gap-3">
          <LinkButton kind="do" href={agreement.page}>
            {texts.read}
          </LinkButton>
          <LinkButton kind="may" href={agreement.pdf}>
            {texts.pdf}
          </LinkButton>
        </p>
      )}
    </Card>
  );
}
