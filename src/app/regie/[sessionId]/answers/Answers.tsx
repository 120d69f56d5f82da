"use client";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { fill } from "../../../../lib/text.ts";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { AnswerList } from "./AnswerList.tsx";
import words from "./answers.texts.json" with { type: "json" };
import { arrange, isNamed, type Order, partsOf } from "./arrangement.ts";
import { Checks } from "./Checks.tsx";
import { ChooseSame } from "./ChooseSame.tsx";
import { Parts } from "./Parts.tsx";
import { Replies } from "./Replies.tsx";
import { useAnswers } from "./useAnswers.ts";

type AnswersProps = { snapshot: HostSnapshot; rounds: number; acts: Acts };

/**
 * The answers to this step as its exercise groups them, what the wall shows now first; older ones when asked for. The list
 * can be held still, so that nothing moves under a finger.
 */
export function Answers({ snapshot, rounds, acts }: AnswersProps) {
  const { groups, replies } = snapshot;
  const grouped = groups.length > 0;
  const [chosen, setOrder] = useState<Order | null>(null);
  const [part, setPart] = useState("");
  const parts = partsOf(groups);
  const list = useAnswers(snapshot);
  const held = useHeld(list.known);
  const merging = useMerging(held.shown, acts);
  const bySide = held.shown.some(isNamed);
  const order = chosen && (bySide || chosen !== "side") ? chosen : grouped ? "group" : "newest";
  const { all } = snapshot.answers;
  const several = snapshot.circles?.list ?? [];
  const circles = several.length > 1 ? several : [];
  const hold = () => {
    if (held.is) list.follow();
    else list.hold();
    held.toggle();
  };
  const isFiltered = order === "group" && parts.some((one) => one.part === part);
  const inSight = isFiltered ? groups.filter((group) => group.part === part) : groups;
  const arranged = arrange(held.shown, order, inSight).filter((one) => !isFiltered || one.group);
  const answers = (
    <>
      {all > 0 && (
        <fieldset className="-mx-2 flex flex-wrap gap-1">
          <legend className="sr-only">{words.order}</legend>
          {grouped && (
            <QuietButton aria-pressed={order === "group"} onClick={() => setOrder("group")}>
              {words.byGroup}
            </QuietButton>
          )}
          <QuietButton aria-pressed={order === "newest"} onClick={() => setOrder("newest")}>
            {texts.answers.newest}
          </QuietButton>
          {bySide && (
            <QuietButton aria-pressed={order === "side"} onClick={() => setOrder("side")}>
              {texts.answers.bySide}
            </QuietButton>
          )}
          <QuietButton aria-pressed={held.is} onClick={hold}>
            {holdWords(held.is, held.fresh)}
          </QuietButton>
        </fieldset>
      )}
      {order === "group" && parts.length > 1 && (
        <Parts parts={parts} chosen={isFiltered ? part : ""} onChoose={setPart} />
      )}
      <AnswerList
        groups={arranged}
        all={groups}
        rounds={rounds}
        circles={circles}
        acts={acts}
        onMerge={merging.begin}
      />
      {list.older > 0 && (
        <QuietButton framed busy={list.isReading} onClick={() => list.isReading || list.showOlder()} className="w-full">
          {fill(texts.answers.more, { aantal: list.older })}
        </QuietButton>
      )}
    </>
  );
  return (
    <section ref={merging.place} aria-labelledby="answers" className="space-y-2">
      <h2 id="answers" className="text-lg">
        {fill(texts.answers.title, { aantal: all })}
      </h2>
      <Checks snapshot={snapshot} acts={acts} />
      <Replies replies={replies} />
      {all === 0 && replies.length === 0 && <p className="text-muted">{texts.answers.none}</p>}
      {merging.source ? (
        <ChooseSame
          source={merging.source}
          candidates={merging.candidates}
          groups={groups}
          busy={acts.isUnderWay(merging.source.id)}
          onChoose={merging.into}
          onStop={merging.stop}
        />
      ) : replies.length > 0 && all > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">{fill(words.proposals, { aantal: all })}</summary>
          {answers}
        </details>
      ) : (
        answers
      )}
    </section>
  );
}

/**
 * Saying of one answer that another says the same, by pointing at it. Meanwhile the list stands as it was; afterwards the
 * focus is where it was, or at the answer that was pointed at.
 */
function useMerging(shown: HostContribution[], acts: Acts) {
  const [from, setFrom] = useState<{ source: HostContribution; candidates: HostContribution[] } | null>(null);
  const place = useRef<HTMLElement>(null);
  const leave = (id: string) => {
    flushSync(() => setFrom(null));
    place.current?.querySelector<HTMLElement>(`[data-answer="${id}"]`)?.focus();
  };
  return {
    place,
    source: from?.source ?? null,
    candidates: from?.candidates ?? [],
    begin: (source: HostContribution) =>
      setFrom({
        source,
        candidates: shown.filter(
          // The words of one circle do not stand in for those of another.
          ({ id, mergedIntoId, circle }) => id !== source.id && mergedIntoId === null && circle === source.circle,
        ),
      }),
    into: async (id: string) => {
      if (!from || acts.isUnderWay(from.source.id)) return;
      const { refusal } = await acts.merge(from.source.id, id);
      if (!refusal) leave(id);
    },
    stop: () => from && leave(from.source.id),
  };
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
