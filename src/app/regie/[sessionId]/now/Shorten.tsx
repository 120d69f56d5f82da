import { useId, useState } from "react";
import { fill } from "../../../../lib/text.ts";
import { minutesAt } from "../../../../sessions/prepare/days.ts";
import { type Proposal, savedBy } from "../../../../sessions/run/shorten.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Card } from "../../../../ui/Card.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { shortenAction } from "../../../../zaal/presses/shorten/actions.ts";
import { clockWords, type Pace } from "./clockAgainstPlan.ts";
import ending from "./ending.texts.json" with { type: "json" };

const { shorten: texts } = ending;

type ShortenProps = { sessionId: string; pace: Pace; proposals: Proposal[] };

/**
 * What can be shorter or be passed over, as a proposal that is done with one press; behind a press whoever leads ticks
 * something else. Nothing changes by itself.
 */
export function Shorten({ sessionId, pace, proposals }: ShortenProps) {
  const form = useKeptForm(shortenAction);
  const titleId = useId();
  const [ticked, setTicked] = useState<string[] | null>(null);
  const chosen = proposals.filter((one) => (ticked ? ticked.includes(keyOf(one)) : one.advised));
  const tick = (proposal: Proposal) => {
    const own = keyOf(proposal);
    const others = chosen.map(keyOf).filter((key) => key !== own);
    const isOn = others.length < chosen.length;
    // A step is made shorter or passed over, not both.
    setTicked(isOn ? others : [...others.filter((key) => !key.startsWith(proposal.stepId)), own]);
  };
  const words = (proposal: Proposal) => wordsOf(pace, proposal);
  return (
    <section aria-labelledby={titleId}>
      <Card tone="sun">
        <form {...form.attributes} className="grid gap-3">
          <input type="hidden" name="sessionId" value={sessionId} />
          <div>
            <h3 id={titleId}>{texts.title}</h3>
            <p>{fill(texts.late, { tijd: pace.endsAt, einde: pace.plannedEnd })}</p>
          </div>
          {/* What becomes of it by the clock alone is not read out each time. */}
          <div role={ticked ? "status" : undefined} className="grid gap-1">
            <p>{chosen.length > 0 ? texts.proposal : texts.none}</p>
            <ul className="list-disc ps-6 font-bold">
              {chosen.map((one) => (
                <li key={keyOf(one)}>{words(one)}</li>
              ))}
            </ul>
            {chosen.length > 0 && <p>{savesInWords(pace, savedBy(chosen))}</p>}
          </div>
          <p>
            <Button aria-busy={form.busy || undefined}>{texts.button}</Button>
          </p>
          <FormNotice form={form} />
          <details>
            <summary className="min-h-11 py-2">{texts.choose}</summary>
            <div className="grid gap-1">
              <p className="text-sm">{texts.chooseHelp}</p>
              {proposals.map((one) => (
                <label key={keyOf(one)} className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    name="shorter"
                    value={`${one.stepId}:${one.to}`}
                    checked={chosen.includes(one)}
                    onChange={() => tick(one)}
                    className="size-6 flex-none"
                  />
                  <span>{fill(texts.option, { wat: words(one), minuten: one.saves })}</span>
                </label>
              ))}
            </div>
          </details>
        </form>
      </Card>
    </section>
  );
}

/** What a proposal is, whatever its minutes are by now. */
const keyOf = ({ stepId, to }: Proposal): string => `${stepId} ${to === 0 ? "go" : "less"}`;

function wordsOf({ part }: Pace, { stepId, to }: Proposal): string {
  const step = part.steps.find(({ id }) => id === stepId);
  const values = { titel: step?.title ?? "", minuten: to, was: step?.minutes ?? 0 };
  return fill(to === 0 ? texts.go : texts.less, values);
}

function savesInWords({ plannedEnd, behindMinutes }: Pace, minuten: number): string {
  return fill(texts.saves, { minuten, tijd: clockWords(minutesAt(plannedEnd) + behindMinutes - minuten) });
}
