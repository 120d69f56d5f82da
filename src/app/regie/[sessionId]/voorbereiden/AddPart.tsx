"use client";
import { addPartAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Once } from "../../../../ui/Once.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./parts.texts.json" with { type: "json" };

/** Adds a dagdeel after the last one. `once` marks what this page makes. */
export function AddPart({ sessionId, once }: { sessionId: string; once: string }) {
  const form = useKeptForm(addPartAction);
  return (
    <form {...form.attributes} className="grid justify-items-start gap-2">
      <input type="hidden" name="sessionId" value={sessionId} />
      <Once form={form} made={once} />
      <Button kind="may" aria-busy={form.busy || undefined}>
        {texts.add}
      </Button>
      <p className="text-muted">{texts.addHelp}</p>
      <FormNotice form={form} />
    </form>
  );
}
