"use client";
import { fill } from "../../lib/text.ts";
import { removeSessionAction } from "../../sessions/remove/actions.ts";
import { Button } from "../../ui/Button.tsx";
import { FormNotice } from "../../ui/FormNotice.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useKeptForm } from "../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

type RemoveFormProps = { sessionId: string; title: string; practice: boolean };

/**
 * Takes a bijeenkomst away. Asks first, by its title, and once more where its agreement was adopted; one that is only to
 * practise goes at one press. Works without JavaScript.
 */
export function RemoveForm({ sessionId, title, practice }: RemoveFormProps) {
  const form = useKeptForm(removeSessionAction);
  const asks = form.code === "REMOVE_ASKED";
  const hidden = <input type="hidden" name="sessionId" value={sessionId} />;
  const named = fill(texts.remove.of, { titel: title });
  if (practice)
    return (
      <form {...form.attributes}>
        {hidden}
        <Button kind="undo" aria-label={named} aria-busy={form.busy || undefined}>
          {texts.remove.button}
        </Button>
        <FormNotice form={form} />
      </form>
    );
  return (
    <details open={form.detail !== "" || undefined} className="[&[open]]:basis-full">
      <summary aria-label={named} className="min-h-11 py-2 font-normal">
        {texts.remove.button}
      </summary>
      <form {...form.attributes} className="grid justify-items-start gap-2 pt-2">
        {hidden}
        {asks ? (
          <Notice kind="problem">{form.detail}</Notice>
        ) : (
          <p className="wrap-anywhere">{fill(texts.remove.sure, { titel: title })}</p>
        )}
        {!asks && <FormNotice form={form} />}
        <Button
          kind="may"
          name={asks ? "sure" : undefined}
          value={asks ? "adopted" : undefined}
          aria-busy={form.busy || undefined}
        >
          {asks ? texts.remove.yesAdopted : texts.remove.yes}
        </Button>
      </form>
    </details>
  );
}
