"use client";
import { addHostAction } from "../../../../sessions/hosts/actions.ts";
import type { Person } from "../../../../sessions/hosts/reads.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./hosts.texts.json" with { type: "json" };

/** Lets a colleague lead this bijeenkomst too. */
export function AddHost({ sessionId, others }: { sessionId: string; others: Person[] }) {
  const form = useKeptForm(addHostAction);
  return (
    <form {...form.attributes} className="grid justify-items-start gap-3">
      <input type="hidden" name="sessionId" value={sessionId} />
      <SelectField
        name="userId"
        label={texts.add}
        options={others.map((one) => ({ value: one.id, label: named(one, others) }))}
        defaultValue={form.typed.userId}
      />
      <Button kind="may" aria-busy={form.busy || undefined}>
        {texts.addButton}
      </Button>
      <FormNotice form={form} />
    </form>
  );
}

/** Two colleagues may have one name: then the address says who is who. */
const named = ({ id, name, email }: Person, all: Person[]): string =>
  all.some((other) => other.id !== id && other.name === name) ? `${name} (${email})` : name;
