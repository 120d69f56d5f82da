import { useEffect, useEffectEvent, useRef } from "react";
import { fill } from "../../../../lib/text.ts";
import { SideMark } from "../../../../ui/SideMark.tsx";
import type { HostGroup } from "../../../../zaal/snapshot/answerGroups.ts";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import { SeatName } from "../people/SeatName.tsx";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import { groupTitle } from "./AnswerList.tsx";
import words from "./answers.texts.json" with { type: "json" };
import { arrange } from "./arrangement.ts";

type ChooseSameProps = {
  source: HostContribution;
  candidates: HostContribution[];
  groups: HostGroup[];
  busy: boolean;
  onChoose: (id: string) => Promise<void>;
  onStop: () => void;
};

/** The list while the answer is chosen that says the same as `source`: each other answer is a button, its own group first. */
export function ChooseSame({ source, candidates, groups, busy, onChoose, onStop }: ChooseSameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const stop = useEffectEvent(onStop);
  useEffect(() => {
    title.current?.focus();
    title.current?.scrollIntoView({ block: "nearest" });
    const hear = ({ key }: KeyboardEvent) => key === "Escape" && stop();
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  const arranged = arrange(candidates, groups.length > 0 ? "group" : "newest", groups);
  const isOwn = ({ group }: { group: HostGroup | null }) => group?.key === source.group;
  const ownFirst = [...arranged.filter(isOwn), ...arranged.filter((one) => !isOwn(one))];
  return (
    <div className="space-y-2">
      <div className="sticky -top-4 z-10 grid gap-1 border-2 border-ink bg-sun p-3 text-on-sun">
        <h3 ref={title} tabIndex={-1} className="text-base">
          <span>{words.merge.title}</span>{" "}
          <span dir="auto" className="font-normal [overflow-wrap:anywhere]">
            {fill(words.merge.as, { tekst: source.text || texts.answers.empty })}
          </span>
        </h3>
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <QuietButton framed onClick={onStop} className="font-bold text-ink">
            {words.merge.stop}
          </QuietButton>
          <span>{words.merge.esc}</span>
        </p>
      </div>
      {ownFirst.map(({ key, group, heaps }) => (
        <div key={key}>
          {group && <h4 className="text-sm text-muted">{groupTitle(group)}</h4>}
          <ul className="grid gap-1.5 py-1">
            {heaps.map(({ contribution: { id, text, label, standing } }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-busy={busy || undefined}
                  onClick={() => void onChoose(id)}
                  className="grid w-full gap-0.5 rounded-lg border-2 border-line bg-card p-2 text-start hover:border-ink aria-busy:opacity-60"
                >
                  <span dir="auto" className="[overflow-wrap:anywhere]">
                    {text || texts.answers.empty}
                  </span>
                  <span className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
                    {label && <SeatName label={label} small />}
                    <SideMark side={standing} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
