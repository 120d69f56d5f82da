"use client";
import { fill } from "../../../../lib/text.ts";
import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { removePartnershipAction, renamePartnershipAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { PartnershipName } from "./PartnershipName.tsx";
import texts from "./partnerships.texts.json" with { type: "json" };
import pageTexts from "./texts.json" with { type: "json" };
import { useFollowsSaved } from "./useFollowsSaved.ts";

type PartnershipItemProps = { sessionId: string; partnership: PartnershipRow };

/** One samenwerking, to call otherwise or, while nobody is in it, to take out. */
export function PartnershipItem({ sessionId, partnership: { id, title, partnerIds } }: PartnershipItemProps) {
  const name = useKeptForm(renamePartnershipAction);
  const removal = useKeptForm(removePartnershipAction);
  const own = useFollowsSaved({ title });
  return (
    <li className="grid gap-2">
      <form
        {...name.attributes}
        ref={own}
        noValidate
        className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end"
      >
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="partnershipId" value={id} />
        <PartnershipName form={name} title={title} />
        <Button kind="may" aria-busy={name.busy || undefined}>
          {texts.rename}
        </Button>
        {name.fields.length === 0 && <FormNotice form={name} />}
        <p role="status">{name.isSaved && pageTexts.saved}</p>
      </form>
      {partnerIds.length === 0 && (
        <form {...removal.attributes}>
          <input type="hidden" name="sessionId" value={sessionId} />
          <input type="hidden" name="partnershipId" value={id} />
          <Button kind="may" aria-busy={removal.busy || undefined}>
            {fill(texts.remove, { naam: title })}
          </Button>
          <FormNotice form={removal} />
        </form>
      )}
    </li>
  );
}
