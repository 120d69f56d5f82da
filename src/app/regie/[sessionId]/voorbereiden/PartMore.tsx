"use client";
import { fill } from "../../../../lib/text.ts";
import { movePartAction, removePartAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Fold } from "../../../../ui/Fold.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./parts.texts.json" with { type: "json" };
import { type PlannedPart, partPlace } from "./programmeChange.ts";

type PartMoreProps = { sessionId: string; parts: PlannedPart[]; part: PlannedPart };

/** What is seldom done with a dagdeel that nobody began, where there are more: earlier, later, and out of the programme. */
export function PartMore({ sessionId, parts, part }: PartMoreProps) {
  const number = parts.indexOf(part) + 1;
  const form = useKeptForm(movePartAction);
  const removal = useKeptForm(removePartAction);
  const places = (["earlier", "later"] as const).map((way) => ({
    way,
    place: partPlace(parts, part.id, way, sessionId),
  }));
  return (
    <Fold label={fill(texts.more, { nummer: number })}>
      <form {...form.attributes} className="flex flex-wrap items-center gap-3 pb-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="partId" value={part.id} />
        {places.map(({ way, place }) =>
          place === null ? null : (
            <Button key={way} kind="may" name="place" value={place}>
              {fill(texts[way], { nummer: number })}
            </Button>
          ),
        )}
        <FormNotice form={form} />
      </form>
      <form {...removal.attributes} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="partId" value={part.id} />
        {part.steps.length > 0 && (
          <SelectField
            name="steps"
            label={fill(texts.steps, { nummer: number })}
            options={receiversOf(parts, part)}
            className="min-w-0 max-w-full"
          />
        )}
        <Button kind="undo">{fill(texts.remove, { nummer: number })}</Button>
        <FormNotice form={removal} />
      </form>
    </Fold>
  );
}

/** Where the steps of a dagdeel that goes can go: the one before it first; or out as well. */
function receiversOf(parts: PlannedPart[], part: PlannedPart) {
  const at = parts.indexOf(part);
  const takes = (other: PlannedPart, index: number) => index !== at && !other.isOver && (index < at || !other.isBegun);
  const others = parts.flatMap((other, index) =>
    takes(other, index)
      ? [{ value: other.id, label: fill(texts.toPart, { nummer: index + 1 }), away: Math.abs(at - index) }]
      : [],
  );
  const nearest = [...others].sort((one, other) => one.away - other.away);
  return [...nearest.map(({ value, label }) => ({ value, label })), { value: "", label: texts.stepsToo }];
}
