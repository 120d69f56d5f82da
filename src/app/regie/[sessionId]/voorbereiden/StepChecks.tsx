import type { SubmitEvent } from "react";
import { Drawing } from "../../../../ui/Drawing.tsx";
import type { KeptForm } from "../../../../ui/useKeptForm.ts";
import type { PlannedStep } from "./programmeChange.ts";
import { ToolButton } from "./ToolButton.tsx";
import texts from "./texts.json" with { type: "json" };

type StepChecksProps = {
  sessionId: string;
  step: PlannedStep;
  form: KeptForm;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
};

/** Whether what people send in a step is shown directly, or waits until the facilitator looked at it. */
export function StepChecks({ sessionId, step: { id, title, checks }, form, onSubmit }: StepChecksProps) {
  const { programme } = texts;
  return (
    <form action={form.attributes.action} onSubmit={onSubmit} noValidate className="text-muted">
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="stepId" value={id} />
      <ToolButton
        id={`${id}-checks`}
        name="do"
        value={checks ? "direct" : "check"}
        aria-pressed={checks === true}
        className={checks ? "px-0! font-bold text-ink" : "px-0!"}
      >
        <Drawing name={checks ? "check" : "eye"} className="icon" />
        <span>{checks ? programme.checks : programme.direct}</span>
        <span className="sr-only">{`: ${title}`}</span>
      </ToolButton>
    </form>
  );
}
