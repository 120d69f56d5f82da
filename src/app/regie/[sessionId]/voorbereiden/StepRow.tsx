"use client";
import { type ReactElement, type SubmitEvent, useEffect, useRef } from "react";
import { CIRCLE_KINDS } from "../../../../exercises/circles.ts";
import { fill } from "../../../../lib/text.ts";
import { changeStepAction } from "../../../../sessions/prepare/actions.ts";
import { fiveLess, fiveMore } from "../../../../sessions/prepare/fiveMinutes.ts";
import { bodyOf } from "../../../../ui/bodyOf.ts";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import type { PlannedStep, StepChange } from "./programmeChange.ts";
import { StepChecks } from "./StepChecks.tsx";
import { StepCircle } from "./StepCircle.tsx";
import { StepMore } from "./StepMore.tsx";
import { type Places, StepOrder } from "./StepOrder.tsx";
import { ToolButton } from "./ToolButton.tsx";
import texts from "./texts.json" with { type: "json" };
import { rowOf } from "./useRowKept.ts";

const { programme } = texts;

type StepRowProps = {
  sessionId: string;
  step: PlannedStep;
  begins: string;
  places: Places;
  /** Of what is next to it the control that is pressed next when this one is gone. */
  nextId: string;
  /** What is said and done in it. */
  notes: ReactElement | undefined;
  /** Shows `change` at once, until `send` has its answer. */
  onPress: (stepId: string, buttonId: string, change: Omit<StepChange, "stepId">, send: () => Promise<void>) => void;
};

/** One step of the programme: begin, title, minutes, place, on and off, and its script. Without JavaScript a plain form. */
export function StepRow({ sessionId, step, begins, places, nextId, notes, onPress }: StepRowProps) {
  const form = useKeptForm(changeStepAction);
  const minutes = useMinutes(step.minutes);

  function press(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent;
    const body = bodyOf(event.currentTarget, submitter);
    const change = changeOf(body, places);
    if (change.minutes && minutes.current) minutes.current.value = String(change.minutes);
    if (change.minutes) body.set("do", "minutes");
    if (change.minutes) body.set("minutes", String(change.minutes));
    const what = body.get("do");
    const focus = what === "remove" ? nextId : what === "move" ? `${step.id}-places` : (submitter?.id ?? "");
    if (change.place || change.circle) fold(event.currentTarget);
    onPress(step.id, focus, change, () => form.send(body));
  }

  const over = step.state === "closed";
  const begun = step.state === "open" || step.state === "shown";
  const mayMove = !over && !begun;
  return (
    <li id={rowOf(step.id)} className={step.isNow ? "-mx-2 bg-now px-2" : ""}>
      <form
        action={form.attributes.action}
        onSubmit={press}
        noValidate
        className="flex flex-wrap items-center gap-x-3 py-1"
      >
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="stepId" value={step.id} />
        {/* The first button of a form is what Enter presses. */}
        <button type="submit" name="do" value="minutes" className="sr-only" tabIndex={-1} aria-hidden>
          {programme.keepMinutes}
        </button>
        <Title step={step} begins={begins} />
        {!over && (
          <div className="flex flex-1 flex-wrap items-center justify-end">
            {step.enabled && <Minutes step={step} box={minutes} error={form.error("minutes")} />}
            {mayMove && <StepOrder step={step} places={places} />}
          </div>
        )}
      </form>
      <div className="flex flex-wrap gap-x-6 sm:ps-17">
        {mayMove && <StepMore sessionId={sessionId} step={step} places={places} form={form} onSubmit={press} />}
        {mayMove && step.suit.length > 1 && (
          <StepCircle sessionId={sessionId} step={step} form={form} onSubmit={press} />
        )}
        {!over && step.checks !== null && <StepChecks sessionId={sessionId} step={step} form={form} onSubmit={press} />}
        {notes}
      </div>
      <FormNotice form={form} />
    </li>
  );
}

/** What the page can show of a press before the server answers. */
function changeOf(body: FormData, { earlier, later }: Places): Omit<StepChange, "stepId"> {
  const typed = Number(body.get("minutes"));
  const what = body.get("do");
  if (what === earlier || what === later) return { place: String(what) };
  if (what === "move") return { place: String(body.get("place")) };
  const circle = CIRCLE_KINDS.find((kind) => kind === body.get("circle"));
  if (what === "circle" && circle) return { circle };
  if (what === "check" || what === "direct") return { checks: what === "check" };
  if (what === "on" || what === "off") return { enabled: what === "on" };
  if (what === "more") return { minutes: fiveMore(typed) };
  if (what === "less") return { minutes: fiveLess(typed) };
  return {};
}

/** What it was opened for is done. */
function fold(form: HTMLFormElement): void {
  const details = form.closest("details");
  details?.removeAttribute("open");
  details?.querySelector("summary")?.focus();
}

function Title({ step: { title, enabled, state, isNow }, begins }: { step: PlannedStep; begins: string }) {
  return (
    <p className={`flex min-h-11 min-w-[min(16rem,100%)] flex-1 items-center gap-3 ${enabled ? "" : "text-muted"}`}>
      <span className="w-14 flex-none tabular-nums">{enabled ? begins : "–"}</span>
      <span className="min-w-0 wrap-anywhere">
        <b>{title}</b>
        {!enabled && <span>{` · ${programme.off}`}</span>}
        {state !== "planned" && <span>{` · ${isNow ? programme.now : programme.been}`}</span>}
      </span>
    </p>
  );
}

type MinutesProps = { step: PlannedStep; box: React.RefObject<HTMLInputElement | null>; error?: string };

function Minutes({ step: { id, title, minutes }, box, error }: MinutesProps) {
  return (
    <>
      <ToolButton id={`${id}-less`} name="do" value="less" label={fill(programme.less, { titel: title })}>
        −5
      </ToolButton>
      <input
        ref={box}
        name="minutes"
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        defaultValue={minutes}
        onBlur={({ currentTarget }) => currentTarget.value !== String(minutes) && currentTarget.form?.requestSubmit()}
        aria-label={fill(programme.minutesOf, { titel: title })}
        aria-invalid={error ? true : undefined}
        className="control w-14! px-1! text-center tabular-nums"
      />
      <span className="ps-1 text-sm text-muted max-sm:hidden" aria-hidden>
        {programme.minutes}
      </span>
      <ToolButton id={`${id}-more`} name="do" value="more" label={fill(programme.more, { titel: title })}>
        +5
      </ToolButton>
    </>
  );
}

/** The box with the minutes follows what the server or a colleague made of them. */
function useMinutes(minutes: number) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.value = String(minutes);
  }, [minutes]);
  return box;
}
