"use client";
import { useEffect, useRef } from "react";
import type { Side } from "../../../../exercises/people.ts";
import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { addPartnerAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { adoptDraft, dropDraft, isBusy, keepDraft, restoreDraft } from "../../../../ui/draft.ts";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Once } from "../../../../ui/Once.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { PartnershipField } from "./PartnershipField.tsx";
import texts from "./texts.json" with { type: "json" };

type AddPartnerProps = { sessionId: string; side: Side; partnerships: PartnershipRow[]; once: string };

/** Adds an organisation or group to one side; what is typed and not added stays when the page is left. `once` marks what this page makes. */
export function AddPartner({ sessionId, side, partnerships, once }: AddPartnerProps) {
  const form = useKeptForm(addPartnerAction);
  const own = useRef<HTMLFormElement>(null);
  const draft = `${sessionId}:${side}`;

  useEffect(() => {
    if (!own.current) return;
    restoreDraft(draft, own.current);
    void adoptDraft(draft, own.current);
  }, [draft]);

  useEffect(() => {
    const here = own.current;
    if (form.saved === 0 || !here) return;
    if (isBusy(here)) keepDraft(draft, here);
    else dropDraft(draft);
    // The next name can be typed at once, also when this one was added by mouse.
    if (here.contains(document.activeElement)) here.querySelector<HTMLInputElement>("input[name=name]")?.focus();
  }, [form.saved, draft]);

  return (
    <form
      {...form.attributes}
      ref={own}
      id={`erbij-${side}`}
      onInput={({ currentTarget }) => keepDraft(draft, currentTarget)}
      data-unsaved={texts.unsaved.partner}
      noValidate
      className="mt-auto grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end"
    >
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="side" value={side} />
      <Once form={form} made={once} />
      <PartnershipField form={form} partnerships={partnerships} />
      <TextField
        name="name"
        label={texts.partners.name}
        maxLength={80}
        autoComplete="off"
        defaultValue={form.typed.name ?? ""}
        error={form.error("name")}
        required
      />
      <Button kind="may" aria-busy={form.busy || undefined}>
        {texts.partners.add}
      </Button>
      {form.fields.length === 0 && <FormNotice form={form} />}
    </form>
  );
}
