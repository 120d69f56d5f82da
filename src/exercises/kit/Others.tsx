import type { ReactNode } from "react";
import type { ActionFormProps } from "../../ui/ActionForm.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneAct } from "../contract.ts";
import type { SaidLine } from "./lines.ts";
import type nl from "./phone.texts.json";
import { Said } from "./Said.tsx";
import { Six } from "./Six.tsx";
import { Toggle } from "./Toggle.tsx";

/** Somebody's words as a phone reads them. */
export type OtherLine = SaidLine & {
  /** What else there is to say of it ("van een eerder onderdeel"). */
  note?: ReactNode;
  /** False for what nobody can stand behind any more. */
  isAnswerable?: boolean;
};

export type OthersProps = {
  lines: OtherLine[];
  /** How many letters of them stand there at once, where there are several lists. */
  letters?: number;
  /** How many more there are, that phones do not carry. */
  more?: number;
  /** What this phone answered, and the form to do so; without `act` the lines are there to read. */
  answered?: Record<string, string>;
  act?: (act: PhoneAct) => ActionFormProps;
};

/** What others wrote, six at a time, to read and where one may to stand behind. */
export function Others({ lines, letters, more = 0, answered = {}, act }: OthersProps) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/phone.texts");
  if (lines.length === 0) return <p className="text-muted">{texts.nothing}</p>;
  return (
    <>
      <Six
        lengths={lines.map(({ text, dutch = "" }) => text.length + dutch.length)}
        {...(letters !== undefined && { letters })}
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
function Support({ id, isGiven, act }: SupportProps) {
  const { texts } = useWords<typeof nl>("exercises/kit/phone.texts");
  const label = isGiven ? texts.supported : texts.support;
  return <Toggle form={act({ do: "support", id })} isGiven={isGiven} label={label} about={`hangt-${id}`} />;
}
