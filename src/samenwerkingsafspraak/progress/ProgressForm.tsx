"use client";
import type { ReactNode } from "react";
import type { ProgressState } from "../../exercises/contract.ts";
import { Button } from "../../ui/Button.tsx";
import { FormNotice } from "../../ui/FormNotice.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import type { KeptForm } from "../../ui/useKeptForm.ts";
import { useSeen } from "../../ui/useSeen.ts";
import type { StateChoice } from "./states.ts";
import texts from "./texts.json" with { type: "json" };

type ProgressFormProps = {
  form: KeptForm;
  lineId: string;
  /** The id of the words that it is about. */
  about: string;
  state: ProgressState;
  choices: StateChoice[];
  /** Who said so last and when; "" where nobody did. */
  told: string;
  /** What else the form carries along: where it stands. */
  children: ReactNode;
};

/** How far an action or a condition is, to read and to say; two who choose at once both hear of it. */
export function ProgressForm({ form, lineId, about, state, choices, told, children }: ProgressFormProps) {
  const seen = useSeen(state, form, "INVALID");
  const chosen = form.typed.state ?? seen.value;
  return (
    <form {...form.attributes} onInput={seen.hold} className="flex min-w-0 flex-wrap items-end gap-x-3 gap-y-2">
      {children}
      <input type="hidden" name="lineId" value={lineId} />
      <input type="hidden" name="seen" value={seen.value} />
      {/* A select forgets a new default; another key gives another select. */}
      <SelectField
        key={chosen}
        name="state"
        label={texts.form.label}
        about={about}
        options={choices}
        defaultValue={chosen}
      />
      <Button kind="may" about={about} aria-busy={form.busy || undefined}>
        {texts.form.button}
      </Button>
      <span role="status">{form.isSaved && texts.form.saved}</span>
      {told && (
        <p className="min-w-0 basis-full text-sm text-muted wrap-anywhere">
          <bdi>{told}</bdi>
        </p>
      )}
      {form.detail !== "" && (
        <div className="basis-full">
          <FormNotice form={form} />
        </div>
      )}
    </form>
  );
}
