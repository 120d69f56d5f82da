"use client";
import type { PartnerRef } from "../../../../exercises/people.ts";
import { fill } from "../../../../lib/text.ts";
import { removePartnerAction } from "../../../../sessions/prepare/actions.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { ChangePartner } from "./ChangePartner.tsx";
import { ToolButton } from "./ToolButton.tsx";
import texts from "./texts.json" with { type: "json" };
import { useSavedForm } from "./useSavedForm.ts";

type PartnerRowProps = { sessionId: string; partner: PartnerRef };

/** A partner in the list, with the ways to put it right and to take it out again. */
export function PartnerRow({ sessionId, partner }: PartnerRowProps) {
  const form = useSavedForm(removePartnerAction);
  return (
    <li className="py-1">
      <form action={form.submit} className="flex items-center justify-between gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="partnerId" value={partner.id} />
        <b className="min-w-0 [overflow-wrap:anywhere]">
          <bdi>{partner.name}</bdi>
        </b>
        <ToolButton label={fill(texts.partners.remove, { naam: partner.name })}>
          <Drawing name="trash" className="icon" />
        </ToolButton>
      </form>
      {form.detail && <Notice kind="problem">{form.fields[0]?.message ?? form.detail}</Notice>}
      <details>
        <summary
          aria-label={fill(texts.partners.changeOf, { naam: partner.name })}
          className="min-h-11 py-2 text-sm font-normal"
        >
          {texts.partners.change}
        </summary>
        <ChangePartner sessionId={sessionId} partner={partner} />
      </details>
    </li>
  );
}
