import type { SubmitEvent } from "react";
import type { HostContribution } from "../../../contributions/answers.ts";
import { fill } from "../../../lib/text.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import texts from "./texts.json" with { type: "json" };
import type { Outcome } from "./useRegie.ts";

const SHOWN_MOST_CHARACTERS = 70;

type MergeFormProps = { targets: HostContribution[]; onMerge: (into: string) => Promise<Outcome>; onStop: () => void };

/** Chooses of which other answer this one is a double. */
export function MergeForm({ targets, onMerge, onStop }: MergeFormProps) {
  async function merge(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { refusal } = await onMerge(String(new FormData(event.currentTarget).get("into")));
    if (!refusal) onStop();
  }
  return (
    <form onSubmit={merge} className="grid gap-2 py-2 text-sm">
      <SelectField
        name="into"
        label={texts.answers.mergeWith}
        options={targets.map((target) => ({ value: target.id, label: inShort(target) }))}
      />
      <div className="flex gap-2">
        <Button kind="may">{texts.answers.mergeDo}</Button>
        <Button kind="undo" onClick={onStop}>
          {texts.answers.mergeStop}
        </Button>
      </div>
    </form>
  );
}

function inShort({ text, label }: HostContribution): string {
  const letters = [...text];
  const short = letters.length > SHOWN_MOST_CHARACTERS ? `${letters.slice(0, SHOWN_MOST_CHARACTERS).join("")}…` : text;
  return label ? `${short || texts.answers.empty} (${fill(texts.answers.of, { naam: label })})` : short;
}
