"use client";
import { fill } from "../../../../lib/text.ts";
import { changePartAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import type { PlannedPart } from "./programmeChange.ts";
import texts from "./texts.json" with { type: "json" };
import { useFollowsSaved } from "./useFollowsSaved.ts";
import { useSavesItself } from "./useSavesItself.ts";

type PartFormProps = {
  sessionId: string;
  part: PlannedPart;
  /** Which dagdeel it is, from 1. */
  number: number;
  /** The dagdeel before it. */
  before: PlannedPart | undefined;
  today: string | null;
};

/** Date and start of a dagdeel. What is filled in is kept by itself; without JavaScript there is a button. */
export function PartForm({ sessionId, part, number, before, today }: PartFormProps) {
  const form = useKeptForm(changePartAction);
  const savesItself = useSavesItself();
  const own = useFollowsSaved({ date: part.date, startsAt: part.startsAt });
  const hint = hintOf(part, before, today);
  return (
    <form
      {...form.attributes}
      {...savesItself}
      ref={own}
      id={`dagdeel-${number}`}
      // While it is being kept there is nothing to ask.
      data-unsaved={form.busy ? undefined : fill(texts.unsaved.part, { nummer: number })}
      noValidate
      className="flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="partId" value={part.id} />
      <TextField
        name="date"
        type="date"
        label={texts.programme.date}
        help={hint && fill(texts.programme.hints[hint], { nummer: number - 1 })}
        defaultValue={form.typed.date ?? part.date}
        error={form.error("date")}
        required
      />
      <TextField
        name="startsAt"
        type="time"
        label={texts.programme.startsAt}
        defaultValue={form.typed.startsAt ?? part.startsAt}
        error={form.error("startsAt")}
        required
      />
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
        {texts.save}
      </button>
      <noscript>
        <Button kind="may">{texts.save}</Button>
      </noscript>
      {form.fields.length === 0 && <FormNotice form={form} />}
      {form.isSaved && <Notice kind="good">{texts.saved}</Notice>}
    </form>
  );
}

/** What is odd about the day of a part that nobody began yet. */
function hintOf({ date, startsAt, steps }: PlannedPart, before: PlannedPart | undefined, today: string | null) {
  if (today === null || steps.some(({ state }) => state !== "planned")) return undefined;
  if (before && `${date} ${startsAt}` <= `${before.date} ${before.startsAt}`) return "early";
  return date < today ? "past" : undefined;
}
