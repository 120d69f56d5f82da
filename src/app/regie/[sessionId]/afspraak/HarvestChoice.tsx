"use client";
import { fill } from "../../../../lib/text.ts";
import { takeOverSeveralAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { FormPlace } from "./Edited.tsx";
import { EditNotice } from "./EditNotice.tsx";
import { choiceOf } from "./harvestSizes.ts";
import texts from "./texts.json" with { type: "json" };

const { harvest } = texts;

type HarvestChoiceProps = {
  section: string;
  /** Whether there is more than one to choose. */
  many: boolean;
  /** How many offers people of both sides stand behind. */
  shared: number;
};

/** Takes offers to a section over: one or the ticked ones, which stand elsewhere and belong to this form, or all shared ones. */
export function HarvestChoice({ section, many, shared }: HarvestChoiceProps) {
  const form = useKeptForm(takeOverSeveralAction);
  return (
    <form id={choiceOf(section)} {...form.attributes} className="grid justify-items-start gap-2">
      <FormPlace anchor={`onderdeel-${section}`} />
      <input type="hidden" name="section" value={section} />
      <EditNotice form={form}>{form.fields[0]?.message ?? form.detail}</EditNotice>
      {many && (
        <Button kind="may" name="do" value="chosen" aria-busy={form.busy || undefined} className="text-sm">
          {harvest.takeChosen}
        </Button>
      )}
      {many && shared > 0 && (
        <Button kind="undo" name="do" value="shared" aria-busy={form.busy || undefined} className="text-start text-sm">
          {shared === 1 ? harvest.takeSharedOne : fill(harvest.takeShared, { aantal: shared })}
        </Button>
      )}
    </form>
  );
}
