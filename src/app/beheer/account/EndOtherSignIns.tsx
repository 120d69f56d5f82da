"use client";
import { endOtherSignInsAction } from "../../../accounts/own/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

/** Ends every sign-in but this one. */
export function EndOtherSignIns() {
  const form = useKeptForm(endOtherSignInsAction);
  return (
    <form {...form.attributes}>
      <Button kind="may" aria-busy={form.busy || undefined}>
        {texts.signIns.endOthers}
      </Button>
      <FormNotice form={form} />
    </form>
  );
}
