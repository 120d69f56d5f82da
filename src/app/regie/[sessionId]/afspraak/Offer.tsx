"use client";
import { useState } from "react";
import { fill } from "../../../../lib/text.ts";
import { takeOverAction } from "../../../../samenwerkingsafspraak/actions.ts";
import type { HarvestItem } from "../../../../samenwerkingsafspraak/harvest.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SupportMark } from "../../../../ui/SupportMark.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { ToolButton } from "../voorbereiden/ToolButton.tsx";
import { EditNotice } from "./EditNotice.tsx";
import type { EditorColumn } from "./editorSections.ts";
import { choiceOf } from "./harvestSizes.ts";
import { LineFields, typedFields } from "./LineFields.tsx";
import { LineWords } from "./LineWords.tsx";
import texts from "./texts.json" with { type: "json" };

type OfferProps = { sessionId: string; section: string; offer: HarvestItem; columns: EditorColumn[] };

/** A line that a step offers, with where it came from and who is behind it: to tick, or to take over at once. */
export function Offer({ sessionId, section, offer, columns }: OfferProps) {
  const form = useKeptForm(takeOverAction);
  // Once asked to fill in, the fields stay, whatever the next press hears.
  const [fillsIn, setFillsIn] = useState(false);
  if (form.fields.length > 0 && !fillsIn) setFillsIn(true);
  return (
    <Card as="li" className="grid gap-1 text-sm">
      {offer.takenOver ? (
        <LineWords cells={offer.cells} columns={columns} />
      ) : (
        <label className="flex min-h-11 cursor-pointer items-start gap-2">
          <input
            type="checkbox"
            name="offers[]"
            value={offer.id}
            form={choiceOf(section)}
            className="mt-0.5 size-6 flex-none"
          />
          <LineWords cells={offer.cells} columns={columns} />
        </label>
      )}
      <p className="leading-tight text-muted">
        <span>{offer.label}</span> · <span>{fill(texts.harvest.from, { onderdeel: offer.from })}</span>
      </p>
      {offer.takenOver ? (
        <p className="flex items-center justify-between gap-4">
          <SupportMark {...offer.support} />
          <span className="flex items-center gap-2 text-leaf">
            <Drawing name="check" className="icon" />
            <span>{texts.harvest.taken}</span>
          </span>
        </p>
      ) : (
        <form {...form.attributes} noValidate className="grid gap-2">
          <input type="hidden" name="sessionId" value={sessionId} />
          <input type="hidden" name="anchor" value={`onderdeel-${section}`} />
          <input type="hidden" name="kind" value={offer.kind} />
          {offer.sources.slice(0, 1).map((id) => (
            <input key={id} type="hidden" name="sources[]" value={id} />
          ))}
          <EditNotice form={form}>{form.fields.length > 0 ? texts.harvest.fillIn : form.detail}</EditNotice>
          {fillsIn ? (
            <LineFields columns={columns} values={{ ...offer.fields, ...typedFields(form.typed) }} error={form.error} />
          ) : (
            Object.entries(offer.fields).map(([key, value]) => (
              <input key={key} type="hidden" name={`fields.${key}`} value={value} />
            ))
          )}
          <div className="flex items-center justify-between gap-4">
            <SupportMark {...offer.support} />
            <ToolButton className="-my-1 font-bold underline underline-offset-4" aria-busy={form.busy || undefined}>
              {texts.harvest.take}
            </ToolButton>
          </div>
        </form>
      )}
    </Card>
  );
}
