"use client";
import { useState } from "react";
import type { HostContribution } from "../../../contributions/answers.ts";
import type { HostSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { SideMark } from "../../../ui/SideMark.tsx";
import { Answer } from "./Answer.tsx";
import { arrange, type Order } from "./arrangement.ts";
import { QuietButton } from "./QuietButton.tsx";
import texts from "./texts.json" with { type: "json" };
import { useAnswers } from "./useAnswers.ts";
import type { Acts } from "./useRegie.ts";

type AnswersProps = { snapshot: HostSnapshot; rounds: number; acts: Acts };

/** The answers to this step, the newest first and older ones when asked for. The list can be held still, so that nothing moves under a finger. */
export function Answers({ snapshot, rounds, acts }: AnswersProps) {
  const [order, setOrder] = useState<Order>("newest");
  const list = useAnswers(snapshot);
  const held = useHeld(list.known);
  const { all } = snapshot.answers;
  const hold = () => {
    if (held.is) list.follow();
    else list.hold();
    held.toggle();
  };
  return (
    <section aria-labelledby="answers" className="space-y-2">
      <h2 id="answers" className="text-lg">
        {fill(texts.answers.title, { aantal: all })}
      </h2>
      {all === 0 && <p className="text-muted">{texts.answers.none}</p>}
      {all > 0 && (
        <fieldset className="-mx-2 flex flex-wrap gap-1">
          <legend className="sr-only">{texts.answers.order}</legend>
          <QuietButton aria-pressed={order === "newest"} onClick={() => setOrder("newest")}>
            {texts.answers.newest}
          </QuietButton>
          <QuietButton aria-pressed={order === "side"} onClick={() => setOrder("side")}>
            {texts.answers.bySide}
          </QuietButton>
          <QuietButton aria-pressed={held.is} onClick={hold}>
            {holdWords(held.is, held.fresh)}
          </QuietButton>
        </fieldset>
      )}
      {arrange(held.shown, order).map(({ standing, heaps }) => (
        <div key={standing}>
          {standing && (
            <h3 className="border-b border-line text-base">
              <SideMark side={standing} />
            </h3>
          )}
          <ul className="divide-y divide-line">
            {heaps.map(({ contribution, doubles }) => (
              <Answer
                key={contribution.id}
                contribution={contribution}
                doubles={doubles}
                others={held.shown}
                rounds={rounds}
                acts={acts}
              />
            ))}
          </ul>
        </div>
      ))}
      {list.older > 0 && (
        <QuietButton framed busy={list.isReading} onClick={() => list.isReading || list.showOlder()} className="w-full">
          {fill(texts.answers.more, { aantal: list.older })}
        </QuietButton>
      )}
    </section>
  );
}

/** The list as it was when it was held; what was sent since waits until it is let go. */
function useHeld(known: HostContribution[]) {
  const [last, setLast] = useState<string | null>(null);
  const end = last === null ? -1 : known.findIndex(({ id }) => id === last);
  const shown = end < 0 ? known : known.slice(0, end + 1);
  return {
    is: last !== null,
    shown,
    fresh: known.length - shown.length,
    toggle: () => setLast(last === null ? (known.at(-1)?.id ?? null) : null),
  };
}

function holdWords(held: boolean, fresh: number): string {
  if (!held) return texts.answers.hold;
  return fresh > 0 ? fill(texts.answers.held, { aantal: fresh }) : texts.answers.heldNone;
}
