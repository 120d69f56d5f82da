import { fill } from "../../../../lib/text.ts";
import { scheduleOf } from "../../../../sessions/prepare/schedule.ts";
import { asPlanned } from "../../../../sessions/run/closing.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { Fold } from "../Fold.tsx";
import flow from "../now/flow.texts.json" with { type: "json" };
import { SureButton } from "../SureButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";

type Part = HostSnapshot["parts"][number];
type Step = Part["steps"][number];

const ICONS = { open: "phone", shown: "screen", closed: "lock" } as const;

type ProgrammeProps = {
  parts: Part[];
  currentId: string | null;
  onGoTo: (stepId: string) => void;
  /** Null once the session is closed. */
  acts: Acts | null;
};

/** The programme: what comes when, how far each step is, and the way straight to it. */
export function Programme({ parts, currentId, onGoTo, acts }: ProgrammeProps) {
  return (
    <section aria-labelledby="programme" className="space-y-3">
      <h2 id="programme" className="text-lg">
        {texts.programme.title}
      </h2>
      {parts.map((part, at) => (
        <PartSteps
          key={part.id}
          part={part}
          number={parts.length > 1 ? at + 1 : null}
          currentId={currentId}
          onGoTo={onGoTo}
          acts={acts}
        />
      ))}
      <p className="text-sm text-muted">{texts.programme.help}</p>
    </section>
  );
}

type PartStepsProps = Omit<ProgrammeProps, "parts"> & { part: Part; number: number | null };

function PartSteps({ part, number, currentId, onGoTo, acts }: PartStepsProps) {
  const { begins } = scheduleOf(asPlanned(part));
  const isIn = ({ enabled, id }: Step) => enabled || id === currentId;
  const off = part.steps.filter((step) => !isIn(step));
  const button = (step: Step) => (
    <StepButton
      key={step.id}
      step={step}
      begins={begins[step.id] ?? ""}
      isCurrent={step.id === currentId}
      onGoTo={onGoTo}
    />
  );
  return (
    <div className="space-y-1">
      <h3 className="flex flex-wrap items-center gap-x-2 text-sm font-normal text-muted">
        {number && <b className="text-ink">{fill(flow.part.number, { n: number })}</b>}
        <span className="first-letter:uppercase">{dateInWords(part.date)}</span>
        {part.closedAt !== null && (
          <span className="inline-flex items-center gap-1 text-ink">
            <Drawing name="check" className="icon size-5" />
            <span>{flow.part.done}</span>
          </span>
        )}
      </h3>
      {part.steps.length === 0 && <p className="text-sm text-muted">{flow.part.empty}</p>}
      <ol className="-mx-2">{part.steps.filter(isIn).map(button)}</ol>
      {off.length > 0 && (
        <Fold summary={<span className="text-sm text-muted">{fill(texts.programme.off, { aantal: off.length })}</span>}>
          <ul className="-mx-2">{off.map(button)}</ul>
        </Fold>
      )}
      {acts && part.closedAt !== null && (
        <p className="-mx-2">
          <SureButton
            icon="lock-open"
            busy={acts.isUnderWay(`reopen ${part.id}`)}
            onSure={() => void acts.reopenPart(part.id)}
            question={fill(flow.part.reopenSure, { n: number ?? 1 })}
          >
            {fill(flow.part.reopen, { n: number ?? 1 })}
          </SureButton>
        </p>
      )}
    </div>
  );
}

type StepButtonProps = { step: Step; begins: string; isCurrent: boolean; onGoTo: (stepId: string) => void };

function StepButton({ step, begins, isCurrent, onGoTo }: StepButtonProps) {
  const { id, title, minutes, state, enabled } = step;
  return (
    <li>
      <button
        type="button"
        aria-current={isCurrent ? "step" : undefined}
        onClick={() => onGoTo(id)}
        className="grid min-h-11 w-full grid-cols-[3.25rem_minmax(0,1fr)_auto] items-center gap-2 rounded-lg border-2 border-transparent px-2 py-1.5 text-start text-sm leading-tight hover:border-line aria-[current]:border-ink aria-[current]:bg-sun aria-[current]:font-bold aria-[current]:text-on-sun"
      >
        <span className="tabular-nums">
          {enabled && (
            <>
              <span aria-hidden>{begins}</span>
              <span className="sr-only">{fill(texts.programme.from, { tijd: begins })} </span>
            </>
          )}
        </span>
        <span>
          <span>{title}</span>
          {state !== "planned" && (
            <span className={`flex items-center gap-1 font-normal ${isCurrent ? "" : "text-muted"}`}>
              {/* What the room left behind is on the screen no longer. */}
              <Drawing name={isCurrent || state !== "shown" ? ICONS[state] : "check"} className="icon size-5" />
              <span>{isCurrent ? texts.programme.now[state] : texts.programme.before[state]}</span>
            </span>
          )}
        </span>
        <span className={`font-normal tabular-nums ${isCurrent ? "" : "text-muted"}`}>
          <span aria-hidden>{fill(texts.programme.minutes, { minuten: minutes })}</span>
          <span className="sr-only">{fill(texts.programme.minutesAloud, { minuten: minutes })}</span>
        </span>
      </button>
    </li>
  );
}

const dateInWords = (date: string): string =>
  new Date(date).toLocaleDateString("nl-NL", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
