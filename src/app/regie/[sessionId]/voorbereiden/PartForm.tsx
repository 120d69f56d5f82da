"use client";
import { changePartAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import type { PlannedPart } from "./programmeChange.ts";
import texts from "./texts.json" with { type: "json" };
import { useSavedForm } from "./useSavedForm.ts";

type PartFormProps = { sessionId: string; part: PlannedPart };

/** Date and start of a dagdeel. */
export function PartForm({ sessionId, part }: PartFormProps) {
  const { typed, fields, detail, error, saved, submit } = useSavedForm(changePartAction);
  return (
    <form action={submit} noValidate className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="partId" value={part.id} />
      <TextField
        name="date"
        type="date"
        label={texts.programme.date}
        defaultValue={typed.date ?? part.date}
        error={error("date")}
        required
      />
      <TextField
        name="startsAt"
        type="time"
        label={texts.programme.startsAt}
        defaultValue={typed.startsAt ?? part.startsAt}
        error={error("startsAt")}
        required
      />
      <Button kind="may">{texts.save}</Button>
      {detail && fields.length === 0 && <Notice kind="problem">{detail}</Notice>}
      {saved > 0 && <Notice kind="good">{texts.saved}</Notice>}
    </form>
  );
}
