import { type SubmitEvent, useRef } from "react";
import type { CircleKind } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { SelectField } from "../../../../ui/SelectField.tsx";
import type { CirclesHere } from "../../../../zaal/snapshot/hostCircles.ts";
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";
import texts from "./circles.texts.json" with { type: "json" };

/** In which kind of circles this step is done: of those that suit, the usual one says so. */
export function ChooseCircle({ circles: { kind, suit, usual }, acts }: { circles: CirclesHere; acts: Acts }) {
  const form = useRef<HTMLFormElement>(null);
  const choose = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = suit.find((one) => one === new FormData(event.currentTarget).get("circle"));
    if (chosen && !acts.isUnderWay("circle")) void acts.chooseCircle(chosen);
  };
  return (
    // Another kind that somebody else chose is shown as well.
    <form key={kind} ref={form} onSubmit={choose} className="flex flex-wrap items-end gap-2 text-sm">
      <SelectField
        name="circle"
        label={texts.label}
        className="min-w-0 flex-1"
        defaultValue={kind}
        options={suit.map((one) => ({ value: one, label: one === usual ? usualName(one) : texts.kinds[one] }))}
      />
      <QuietButton type="submit" framed busy={acts.isUnderWay("circle")}>
        {texts.choose}
      </QuietButton>
    </form>
  );
}

const usualName = (kind: CircleKind): string => fill(texts.usual, { naam: texts.kinds[kind] });
