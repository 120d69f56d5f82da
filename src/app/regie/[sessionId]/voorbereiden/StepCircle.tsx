import type { SubmitEvent } from "react";
import { fill } from "../../../../lib/text.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import type { KeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "../now/circles.texts.json" with { type: "json" };
import type { PlannedStep } from "./programmeChange.ts";

type StepCircleProps = {
  sessionId: string;
  step: PlannedStep;
  form: KeptForm;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
};

/** Who do a step together, of what suits it. Groups are made once people are there. */
export function StepCircle({ sessionId, step: { id, title, circle, suit, usual }, form, onSubmit }: StepCircleProps) {
  const options = suit.map((kind) => ({
    value: kind,
    label: kind === usual ? fill(texts.usual, { naam: texts.kinds[kind] }) : texts.kinds[kind],
  }));
  return (
    <details className="[&[open]>summary>svg]:rotate-180 [&[open]]:basis-full">
      <summary
        id={`${id}-circle`}
        className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1.5 text-sm text-muted [&::-webkit-details-marker]:hidden"
      >
        <span>{fill(texts.now, { naam: texts.kinds[circle] })}</span>
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
        <SelectField
          key={circle}
          name="circle"
          label={texts.label}
          help={suit.includes("group") ? texts.later : undefined}
          options={options}
          defaultValue={circle}
          className="min-w-0 max-w-full"
        />
        <Button kind="may" name="do" value="circle">
          {texts.choose}
        </Button>
      </form>
    </details>
  );
}
