import type { SubmitEvent } from "react";
import { Button } from "../../../../ui/Button.tsx";
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
    <details className="-mt-1 sm:ps-17">
      <summary id={`${id}-more`} className="min-h-11 py-2 text-sm font-normal">
        <span>{programme.moreOf}</span>
        <span className="sr-only">{`: ${title}`}</span>
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
