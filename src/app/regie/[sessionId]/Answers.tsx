"use client";
import { useState } from "react";
import type { HostContribution } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { SideMark } from "../../../ui/SideMark.tsx";
import { Answer } from "./Answer.tsx";
import { arrange, type Order } from "./arrangement.ts";
import { QuietButton } from "./QuietButton.tsx";
import texts from "./texts.json" with { type: "json" };
import type { Acts } from "./useRegie.ts";

type AnswersProps = { contributions: HostContribution[]; rounds: number; acts: Acts };

/** The answers to this step. The list can be held still, so that nothing moves under a finger. */
export function Answers({ contributions, rounds, acts }: AnswersProps) {
  const [order, setOrder] = useState<Order>("newest");
  const [held, setHeld] = useState<Set<string> | null>(null);
  const shown = held ? contributions.filter(({ id }) => held.has(id)) : contributions;
  const hold = () => setHeld(held ? null : new Set(contributions.map(({ id }) => id)));
  return (
    <section aria-labelledby="answers" className="space-y-2">
      <h2 id="answers" className="text-lg">
        {fill(texts.answers.title, { aantal: contributions.length })}
      </h2>
      {contributions.length === 0 && <p className="text-muted">{texts.answers.none}</p>}
      {contributions.length > 0 && (
        <fieldset className="-mx-2 flex flex-wrap gap-1">
          <legend className="sr-only">{texts.answers.order}</legend>
          <QuietButton aria-pressed={order === "newest"} onClick={() => setOrder("newest")}>
            {texts.answers.newest}
          </QuietButton>
          <QuietButton aria-pressed={order === "side"} onClick={() => setOrder("side")}>
            {texts.answers.bySide}
          </QuietButton>
          <QuietButton aria-pressed={held !== null} onClick={hold}>
            {holdWords(held, contributions.length - shown.length)}
          </QuietButton>
        </fieldset>
      )}
      {arrange(shown, order).map(({ standing, heaps }) => (
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
                others={shown}
                rounds={rounds}
                acts={acts}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function holdWords(held: Set<string> | null, fresh: number): string {
  if (!held) return texts.answers.hold;
  return fresh > 0 ? fill(texts.answers.held, { aantal: fresh }) : texts.answers.heldNone;
}
