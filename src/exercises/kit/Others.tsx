import type { ReactNode } from "react";
import { ActionForm, type ActionFormProps } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PerSide, PhoneAct, Side } from "../contract.ts";
import type nl from "./phone.texts.json";
import { Said } from "./Said.tsx";
import { AT_ONCE, Six } from "./Six.tsx";

/** Somebody's words as a phone reads them. */
export type OtherLine = {
  id: string;
  text: string;
  lang?: string | null;
  dutch?: string;
  side?: Side | null;
  support?: PerSide<number>;
  /** What else there is to say of it ("van een eerder onderdeel"). */
  note?: ReactNode;
  /** False for what nobody can stand behind any more. */
  isAnswerable?: boolean;
};

type OthersProps = {
  lines: OtherLine[];
  /** How many more there are, that phones do not carry. */
  more?: number;
  /** What this phone answered, and the form to do so; without `act` the lines are there to read. */
  answered?: Record<string, string>;
  act?: (act: PhoneAct) => ActionFormProps;
};

// So many characters are three screens of a phone, with what stands around them.
const MOST_TO_READ = 1_500;

/** Six short lines, or as many long ones as are no more to read than that: two at least. */
function fewOf(lines: OtherLine[]): number {
  const lengths = lines.slice(0, AT_ONCE).map(({ text, dutch = "" }) => text.length + dutch.length);
  let few = lengths.length;
  while (few > 2 && lengths.slice(0, few).reduce((sum, length) => sum + length) > MOST_TO_READ) few -= 1;
  return few;
}

/** What others wrote, six at a time, to read and where one may to stand behind. */
export function Others({ lines, more = 0, answered = {}, act }: OthersProps) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/phone.texts");
  if (lines.length === 0) return <p className="text-muted">{texts.nothing}</p>;
  return (
    <>
      <Six
        atOnce={fewOf(lines)}
        items={lines.map((line) => (
          <li key={line.id} className="flex flex-col gap-2 border-t border-line pt-2">
            <Said {...line} id={`hangt-${line.id}`} />
            <Marks {...line} />
            {act && line.isAnswerable !== false && (
              <Support id={line.id} isGiven={answered[line.id] === "ja"} act={act} />
            )}
          </li>
        ))}
      />
      {more > 0 && <p className="text-muted">{say(texts.unlisted, { n: more })}</p>}
    </>
  );
}

function Marks({ side, support, note }: OtherLine) {
  const { texts } = useWords<typeof nl>("exercises/kit/phone.texts");
  const isShared = support !== undefined && support.formal + support.informal > 1;
  if (!side && !note && !isShared) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {side && <SideMark side={side} />}
      {note && <span className="text-muted">{note}</span>}
      {isShared && (
        <span>
          {texts.agreed} <SupportMark {...support} />
        </span>
      )}
    </p>
  );
}

type SupportProps = { id: string; isGiven: boolean; act: (act: PhoneAct) => ActionFormProps };

/** One press says "dit vind ik ook", the next takes it back. */
export function Support({ id, isGiven, act }: SupportProps) {
  const { texts } = useWords<typeof nl>("exercises/kit/phone.texts");
  return (
    <ActionForm {...act({ do: "support", id })}>
      <Button kind="may" name="value" value={isGiven ? "" : "ja"} about={`hangt-${id}`} aria-pressed={isGiven}>
        {isGiven ? texts.supported : texts.support}
      </Button>
    </ActionForm>
  );
}
