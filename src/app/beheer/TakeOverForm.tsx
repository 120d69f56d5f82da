"use client";
import { fill } from "../../lib/text.ts";
import { takeOverAction } from "../../sessions/hosts/actions.ts";
import { Button } from "../../ui/Button.tsx";
import { FormNotice } from "../../ui/FormNotice.tsx";
import { useKeptForm } from "../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

/** A coordinator becomes the leader of a bijeenkomst. Asks first, by its title. Works without JavaScript. */
export function TakeOverForm({ sessionId, title }: { sessionId: string; title: string }) {
  const form = useKeptForm(takeOverAction);
  return (
    <details open={form.detail !== "" || undefined} className="[&[open]]:basis-full">
      <summary aria-label={fill(texts.takeOver.of, { titel: title })} className="min-h-11 py-2 font-normal">
        {texts.takeOver.button}
      </summary>
      <form {...form.attributes} className="grid justify-items-start gap-2 pt-2">
        <input type="hidden" name="sessionId" value={sessionId} />
        <p className="wrap-anywhere">{fill(texts.takeOver.sure, { titel: title })}</p>
        <FormNotice form={form} />
        <Button kind="may" aria-busy={form.busy || undefined}>
          {texts.takeOver.yes}
        </Button>
      </form>
    </details>
  );
}
