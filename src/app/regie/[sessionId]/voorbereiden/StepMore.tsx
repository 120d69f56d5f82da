import type { SubmitEvent } from "react";
import { Button } from "../../../../ui/Button.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import type { KeptForm } from "../../../../ui/useKeptForm.ts";
import type { PlannedStep } from "./programmeChange.ts";
import type { Places } from "./StepOrder.tsx";
import texts from "./texts.json" with { type: "json" };

const { programme } = texts;

type StepMoreProps = {
  sessionId: string;
  step: PlannedStep;
  places: Places;
  form: KeptForm;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
};

/** What is seldom done with a step: to any place at once, and out of the programme. */
export function StepMore({ sessionId, step: { id, title }, places, form, onSubmit }: StepMoreProps) {
  const options = [{ value: "", label: programme.choosePlace }, ...places.others];
  return (
    <details className="[&[open]>summary>svg]:rotate-180 [&[open]]:basis-full">
      <summary
        id={`${id}-places`}
        className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1.5 text-sm text-muted [&::-webkit-details-marker]:hidden"
      >
        <span>{programme.moreOf}</span>
        <span className="sr-only">{`: ${title}`}</span>
        <Drawing name="chevron" className="icon" />
      </summary>
      <form
        action={form.attributes.action}
        onSubmit={onSubmit}
        noValidate
        className="flex flex-wrap items-end gap-x-4 gap-y-2 pb-3"
      >
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="stepId" value={id} />
        <SelectField name="place" label={programme.place} options={options} className="min-w-0 max-w-full" />
        <Button kind="may" name="do" value="move">
          {programme.move}
        </Button>
        <Button kind="undo" name="do" value="remove">
          {programme.remove}
        </Button>
      </form>
    </details>
  );
}
