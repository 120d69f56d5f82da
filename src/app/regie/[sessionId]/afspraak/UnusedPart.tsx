"use client";
import { fill } from "../../../../lib/text.ts";
import { takeOverAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import type { Unused } from "../../../../samenwerkingsafspraak/origin/reads.ts";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { agreementAt } from "../../../agreementAt.ts";
import { ToolButton } from "../voorbereiden/ToolButton.tsx";
import { FormPlace, useEdited } from "./Edited.tsx";
import { EditNotice } from "./EditNotice.tsx";
import { MORE_AT_ONCE } from "./harvestSizes.ts";
import { ReadFold } from "./ReadFold.tsx";
import { ToldLine } from "./ToldLine.tsx";
import texts from "./texts.json" with { type: "json" };
import { useRead } from "./useRead.ts";

const { unused } = texts;

type UnusedPartProps = {
  stepId: string;
  title: string;
  count: number;
  /** Those that the page came with, where no script runs; else none. */
  given: Unused[];
};

/** What was sent in one step and stands in no line, read when it is opened: each to take over where that can be done. */
export function UnusedPart({ stepId, title, count, given }: UnusedPartProps) {
  const { sessionId, partnershipId, addressed, revision } = useEdited();
  const form = useKeptForm(takeOverAction);
  const query = new URLSearchParams({ partnership: partnershipId, step: stepId });
  const read = useRead<Unused>(`/api/sessions/${sessionId}/samenwerkingsafspraak/unused?${query}`, revision);
  const items = read.isAsked ? read.items : given;
  const anchor = `nergens-${stepId}`;
  const most = given.length + MORE_AT_ONCE;
  return (
    <ReadFold
      id={anchor}
      title={fill(unused.step, { onderdeel: title, aantal: count })}
      read={read}
      given={given.length > 0}
      href={`${agreementAt(sessionId, addressed).editor}?nergens=${stepId}&tot=${most}#${anchor}`}
      rest={count - items.length}
    >
      <form {...form.attributes} className="grid gap-2">
        <FormPlace anchor={anchor} />
        <EditNotice form={form}>{form.fields[0]?.message ?? form.detail}</EditNotice>
        <ul className="divide-y divide-line">
          {items.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
              <span id={`bijdrage-${one.id}`} className="min-w-0 flex-1 basis-60">
                <ToldLine told={{ ...one, step: "" }} />
              </span>
              {one.isOffered && (
                <ToolButton
                  id={`haal-${one.id}`}
                  name="do"
                  value={one.id}
                  aria-labelledby={`haal-${one.id} bijdrage-${one.id}`}
                  className="font-bold underline underline-offset-4"
                >
                  {texts.harvest.take}
                </ToolButton>
              )}
            </li>
          ))}
        </ul>
      </form>
    </ReadFold>
  );
}
