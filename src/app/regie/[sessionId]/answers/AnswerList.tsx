import { fill } from "../../../../lib/text.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SideMark } from "../../../../ui/SideMark.tsx";
import type { HostGroup } from "../../../../zaal/snapshot/answerGroups.ts";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import type { HostCircle } from "../../../../zaal/snapshot/hostCircles.ts";
import { Fold } from "../Fold.tsx";
import type { Acts } from "../useRegie.ts";
import { Answer } from "./Answer.tsx";
import words from "./answers.texts.json" with { type: "json" };
import type { Group } from "./arrangement.ts";

type AnswerListProps = {
  groups: Group[];
  /** All groups of the step: where answers stand by themselves, each says to which it belongs. */
  all: HostGroup[];
  rounds: number;
  circles: HostCircle[];
  acts: Acts;
  onMerge: (source: HostContribution) => void;
};

/** The answers under their headings. Of choices only the number is said, and the single ones when asked for. */
export function AnswerList({ groups, all, ...rest }: AnswerListProps) {
  return groups.map(({ key, standing, group, heaps }) => {
    const list = (
      <ul className="divide-y divide-line">
        {heaps.map(({ contribution, doubles }) => (
          <Answer
            key={contribution.id}
            contribution={contribution}
            doubles={doubles}
            about={group ? "" : groupTitle(all.find((one) => one.key === contribution.group))}
            {...rest}
          />
        ))}
      </ul>
    );
    return (
      <div key={key}>
        {standing && (
          <h3 className="border-b border-line text-base">
            <SideMark side={standing} />
          </h3>
        )}
        {group && <GroupHead group={group} />}
        {!standing && !group && groups.length > 1 && <h3 className="border-b border-line text-base">{words.others}</h3>}
        {group?.tally ? <Tally group={group}>{list}</Tally> : list}
      </div>
    );
  });
}

/** "Kennis en begrip: Over formele werkers", or once what is the same. */
export const groupTitle = (group: HostGroup | undefined): string =>
  !group
    ? ""
    : group.title.startsWith(group.part)
      ? group.title
      : fill(words.group, { deel: group.part, titel: group.title });

function GroupHead({ group }: { group: HostGroup }) {
  return (
    <h3 className="flex flex-wrap items-center gap-x-2 border-b border-line pt-2 text-base">
      <bdi>{group.tally ? group.title : groupTitle(group)}</bdi>
      {group.isNow && (
        <span className="inline-flex items-center gap-1 rounded-lg bg-sun px-1.5 text-sm font-normal text-on-sun">
          <Drawing name="screen" className="icon size-5" />
          <span>{words.onWall}</span>
        </span>
      )}
    </h3>
  );
}

function Tally({ group: { key, count, sides }, children }: { group: HostGroup; children: React.ReactNode }) {
  return (
    <>
      <p className="py-1">
        <b className="tabular-nums">{fill(words.tally, { aantal: count })}</b>{" "}
        {sides.formal + sides.informal > 0 && (
          <span className="text-sm text-muted">
            {fill(words.tallySides, { formeel: sides.formal, informeel: sides.informal })}
          </span>
        )}
      </p>
      <Fold link={{ id: key, anchor: "answers" }} summary={<span className="text-sm text-muted">{words.single}</span>}>
        {children}
      </Fold>
    </>
  );
}
