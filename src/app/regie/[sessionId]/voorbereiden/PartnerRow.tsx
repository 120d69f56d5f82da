"use client";
import type { PartnerRef } from "../../../../exercises/people.ts";
import { fill } from "../../../../lib/text.ts";
import { removePartnerAction } from "../../../../sessions/prepare/actions.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { ChangePartner } from "./ChangePartner.tsx";
import { ToolButton } from "./ToolButton.tsx";
import texts from "./texts.json" with { type: "json" };

type PartnerRowProps = { sessionId: string; partner: PartnerRef };

/** A partner in the list, with the ways to put it right and to take it out again. */
export function PartnerRow({ sessionId, partner }: PartnerRowProps) {
  const form = useKeptForm(removePartnerAction);
  return (
    <li className="py-1">
      <form {...form.attributes} className="flex items-center justify-between gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="partnerId" value={partner.id} />
        <b className="min-w-0 [overflow-wrap:anywhere]">
          <bdi>{partner.name}</bdi>
        </b>
        <ToolButton label={fill(texts.partners.remove, { naam: partner.name })}>
          <Drawing name="trash" className="icon" />
        </ToolButton>
      </form>
      <FormNotice form={form} />
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
