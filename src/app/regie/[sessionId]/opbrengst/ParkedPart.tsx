"use client";
import { takeParkedAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import type { ParkedRow } from "../../../../sessions/reads.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

const { parked: words } = texts;

type ParkedPartProps = { sessionId: string; items: ParkedRow[]; partnerships: { id: string; title: string }[] };

/** What is for later, each to put among what is still open in an agreement. */
export function ParkedPart({ sessionId, items, partnerships }: ParkedPartProps) {
  return (
    <section id="parkeerplaats" className="grid gap-3" aria-labelledby="parked">
      <h2 id="parked" className="border-b-2 border-ink pb-1">
        {words.title}
      </h2>
      {items.length === 0 && <p className="text-muted">{words.none}</p>}
      <ul className="list-none divide-y divide-line p-0">
        {items.map((item) => (
          <Item key={item.id} sessionId={sessionId} item={item} partnerships={partnerships} />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = Pick<ParkedPartProps, "sessionId" | "partnerships"> & { item: ParkedRow };

function Item({ sessionId, item: { id, text, done }, partnerships }: ItemProps) {
  const form = useKeptForm(takeParkedAction);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 break-inside-avoid py-2 wrap-anywhere">
      <p className={`min-w-0 flex-1 basis-60 ${done ? "text-muted" : ""}`}>
        <bdi>{text}</bdi>
        {done && <span>{` · ${words.done}`}</span>}
      </p>
      {form.isSaved && (
        <p role="status" className="text-leaf">
          {words.taken}
        </p>
      )}
      {!done && (
        <form {...form.attributes} className="flex flex-wrap items-end gap-3 print:hidden">
          <input type="hidden" name="sessionId" value={sessionId} />
          <input type="hidden" name="parkedId" value={id} />
          {partnerships.length > 1 && (
            <SelectField
              name="partnershipId"
              label={words.where}
              options={partnerships.map((one) => ({ value: one.id, label: one.title }))}
              className="min-w-0 max-w-full"
            />
          )}
          <Button kind="may" aria-busy={form.busy || undefined}>
            {words.take}
          </Button>
        </form>
      )}
      <FormNotice form={form} />
    </li>
  );
}
