"use client";
import { fill } from "../../../lib/text.ts";
import { copySessionAction } from "../../../sessions/prepare/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { Once } from "../../../ui/Once.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { DetailsFields } from "../DetailsFields.tsx";
import texts from "../texts.json" with { type: "json" };
import { PracticeChoice } from "./PracticeChoice.tsx";

type CopySessionFormProps = {
  from: string;
  team: string;
  values: Record<string, string>;
  /** When each dagdeel began. */
  starts: string[];
  once: string;
};

/** A bijeenkomst like an earlier one, on other days. `once` marks what this page makes. */
export function CopySessionForm({ from, team, values, starts, once }: CopySessionFormProps) {
  const form = useKeptForm(copySessionAction);
  const { typed, error } = form;
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="grid gap-6">
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="team" value={team} />
        <Once form={form} made={once} />
        <DetailsFields values={{ ...values, ...typed }} error={error}>
          {starts.map((startsAt, at) => (
            <Sitting key={`${at} ${startsAt}`} form={form} startsAt={startsAt} at={at} of={starts.length} />
          ))}
          <PracticeChoice typed={typed.practice ?? values.practice} />
        </DetailsFields>
        <p className="flex flex-wrap gap-4">
          <Button aria-busy={form.busy || undefined}>{texts.new.button}</Button>
          <LinkButton kind="undo" href="/beheer">
            {texts.new.cancel}
          </LinkButton>
        </p>
      </form>
    </>
  );
}

type SittingProps = {
  form: Pick<ReturnType<typeof useKeptForm>, "typed" | "error">;
  startsAt: string;
  at: number;
  of: number;
};

function Sitting({ form: { typed, error }, startsAt, at, of }: SittingProps) {
  const [date, time] = [`parts.${at}.date`, `parts.${at}.startsAt`];
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      {of > 1 && <legend className="mb-1">{fill(texts.new.part, { nummer: at + 1 })}</legend>}
      <TextField
        name={date}
        type="date"
        label={texts.new.date}
        defaultValue={typed[date] ?? ""}
        error={error(date)}
        required
      />
      <TextField
        name={time}
        type="time"
        label={texts.new.startsAt}
        defaultValue={typed[time] ?? startsAt}
        error={error(time)}
        required
      />
    </fieldset>
  );
}
