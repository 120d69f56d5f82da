"use client";
import type { PartnerRef } from "../../../../exercises/people.ts";
import { fill } from "../../../../lib/text.ts";
import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { removePartnerAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { ChangePartner } from "./ChangePartner.tsx";
import { partnershipOf } from "./PartnershipField.tsx";
import texts from "./texts.json" with { type: "json" };

type PartnerRowProps = { sessionId: string; partner: PartnerRef; partnerships: PartnershipRow[]; onRemove: () => void };

const FOLD = "[&[open]]:basis-full";
const FOLD_HEAD = "min-h-11 py-2 text-sm font-normal";

/** A partner in the list, with the ways to put it right and, at the second press, to take it out again. */
export function PartnerRow({ sessionId, partner: { id, name, side }, partnerships, onRemove }: PartnerRowProps) {
  const form = useKeptForm(removePartnerAction);
  return (
    <li className="py-1">
      <p className="pt-1 wrap-anywhere">
        <b>
          <bdi>{name}</bdi>
        </b>
        {partnerships.length > 1 && (
          <span className="block text-sm text-muted">
            <bdi>{partnershipOf(partnerships, id)?.title}</bdi>
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-x-6">
        <details className={FOLD}>
          <summary id={`${id}-change`} aria-label={fill(texts.partners.changeOf, { naam: name })} className={FOLD_HEAD}>
            {texts.partners.change}
          </summary>
          <ChangePartner sessionId={sessionId} partner={{ id, name, side }} partnerships={partnerships} />
        </details>
        <details className={FOLD}>
          <summary aria-label={fill(texts.partners.removeOf, { naam: name })} className={FOLD_HEAD}>
            {texts.partners.remove}
          </summary>
          <form
            action={form.attributes.action}
            onSubmit={(event) => {
              onRemove();
              form.attributes.onSubmit(event);
            }}
            className="grid justify-items-start gap-2 pb-2"
          >
            <input type="hidden" name="sessionId" value={sessionId} />
            <input type="hidden" name="partnerId" value={id} />
            <p className="wrap-anywhere">{fill(texts.partners.sure, { naam: name })}</p>
            <Button kind="may" aria-busy={form.busy || undefined}>
              {texts.partners.yes}
            </Button>
          </form>
        </details>
      </div>
      <FormNotice form={form} />
    </li>
  );
}
