"use client";
import { Button } from "../../ui/Button.tsx";
import { FormNotice } from "../../ui/FormNotice.tsx";
import { Once } from "../../ui/Once.tsx";
import { useKeptForm } from "../../ui/useKeptForm.ts";
import { practiseAction } from "../../zaal/practice/actions.ts";
import texts from "./texts.json" with { type: "json" };

type PractiseFormProps = {
  team: string;
  /** Marks what this page makes. */
  once: string;
};

/** One press, and a bijeenkomst with made-up people goes on. Works without JavaScript. */
export function PractiseForm({ team, once }: PractiseFormProps) {
  const form = useKeptForm(practiseAction);
  return (
    <form {...form.attributes} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <input type="hidden" name="team" value={team} />
      <Once form={form} made={once} />
      <Button kind="may" aria-busy={form.busy || undefined}>
        {texts.practise.button}
      </Button>
      <p className="min-w-0 flex-1 basis-64 text-sm text-muted">{texts.practise.help}</p>
      <FormNotice form={form} />
    </form>
  );
}
