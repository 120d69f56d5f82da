import { useRef, useState } from "react";
import { fill } from "../../../../lib/text.ts";
import { uuid7 } from "../../../../lib/uuid7.ts";
import { isScarce } from "../../../../sessions/circles/groups.ts";
import { Button } from "../../../../ui/Button.tsx";
import type { HostSeat } from "../../../../zaal/snapshot/host.ts";
import type { CirclesHere } from "../../../../zaal/snapshot/hostCircles.ts";
import { QuietButton } from "../QuietButton.tsx";
import { SureButton } from "../SureButton.tsx";
import type { Acts } from "../useRegie.ts";
import texts from "./circles.texts.json" with { type: "json" };

const SIZES = [3, 4, 5, 6, 7, 8];
const USUAL_SIZE = 4;

type MakeGroupsProps = { circles: CirclesHere; seats: HostSeat[]; kind: "group" | "pair"; acts: Acts };

/** Groups in one press: how large, both sides in each, or the same as in another step. */
export function MakeGroups({ circles: { list, others }, seats, kind, acts }: MakeGroupsProps) {
  const [of, setOf] = useState(kind === "pair" ? 2 : USUAL_SIZE);
  const [mixed, setMixed] = useState(true);
  // Until an answer came it is the same press, however often it is made.
  const once = useRef("");
  const busy = acts.isUnderWay("circle");
  const isMade = list.length > 0;
  const make = async () => {
    if (busy) return;
    once.current ||= uuid7();
    const { refusal } = await acts.makeGroups({ kind, of, mixed, once: once.current });
    if (!refusal) once.current = "";
  };
  return (
    <div className="grid gap-2 text-sm">
      {!isMade && <p role="status">{texts.unmade}</p>}
      <div className="flex flex-wrap items-center gap-x-4">
        {kind === "group" && (
          <label className="flex items-center gap-2">
            <span>{texts.size}</span>
            <select
              value={of}
              onChange={({ currentTarget }) => setOf(Number(currentTarget.value))}
              className="control w-20! px-2!"
            >
              {SIZES.map((size) => (
                <option key={size}>{size}</option>
              ))}
            </select>
          </label>
        )}
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            checked={mixed}
            onChange={({ currentTarget }) => setMixed(currentTarget.checked)}
            className="size-6 flex-none"
          />
          <span>{texts.mixed}</span>
        </label>
      </div>
      {mixed && seats.length > 1 && isScarce(seats, of) && <p>{texts.scarce}</p>}
      <div className="-mx-2 flex flex-wrap items-center gap-2">
        {isMade ? (
          <SureButton icon="merge" busy={busy} onSure={() => void make()}>
            {texts.anew}
          </SureButton>
        ) : (
          <Button kind="may" type="button" aria-busy={busy || undefined} onClick={() => void make()}>
            {texts.make}
          </Button>
        )}
        {others
          .filter((other) => other.kind === kind)
          .map(({ id, title }) => (
            <QuietButton key={id} framed busy={busy} onClick={() => void acts.chooseCircle(kind, id)}>
              {fill(texts.same, { onderdeel: title })}
            </QuietButton>
          ))}
      </div>
    </div>
  );
}
