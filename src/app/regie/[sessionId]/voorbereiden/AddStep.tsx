"use client";
import { fill } from "../../../../lib/text.ts";
import { addStepAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Once } from "../../../../ui/Once.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import type { PlannedStep } from "./programmeChange.ts";
import texts from "./texts.json" with { type: "json" };

type AddStepProps = {
  sessionId: string;
  /** Where it may come: the end first. */
  places: { value: string; label: string }[];
  exercises: { id: string; title: string }[];
  present: PlannedStep[];
  /** Marks what this page makes. */
  once: string;
};

/** Puts an exercise into a dagdeel: first those that the programme does not have, then any once more. */
export function AddStep({ sessionId, places, exercises, present, once }: AddStepProps) {
  const form = useKeptForm(addStepAction);
  const isThere = (id: string) => present.some(({ exercise }) => exercise === id);
  const missing = exercises.filter(({ id }) => !isThere(id)).map(({ id, title }) => ({ value: id, label: title }));
  const again = exercises
    .filter(({ id }) => isThere(id))
    .map(({ id, title }) => ({ value: id, label: fill(texts.programme.again, { titel: title }) }));
  return (
    <details>
      <summary>{texts.programme.add}</summary>
      <form {...form.attributes} className="flex flex-wrap items-end gap-3 pt-2">
        <input type="hidden" name="sessionId" value={sessionId} />
        <Once form={form} made={once} />
        <SelectField name="exercise" label={texts.programme.exercise} options={[...missing, ...again]} />
        <SelectField name="place" label={texts.programme.where} options={places} className="min-w-0 max-w-full" />
        <Button kind="may">{texts.programme.addButton}</Button>
      </form>
      <FormNotice form={form} />
    </details>
  );
}
