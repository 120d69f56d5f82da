"use client";
import { changeDetailsAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { ErrorSummary } from "../../../../ui/ErrorSummary.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { DetailsFields } from "../../../beheer/DetailsFields.tsx";
import texts from "./texts.json" with { type: "json" };
import { useSavedForm } from "./useSavedForm.ts";

type DetailsFormProps = { sessionId: string; values: Record<string, string> };

/** What the bijeenkomst is called and where it is. */
export function DetailsForm({ sessionId, values }: DetailsFormProps) {
  const form = useSavedForm(changeDetailsAction);
  return (
    <section id="gegevens" aria-labelledby="gegevens-titel" className="grid max-w-2xl gap-4">
      <h2 id="gegevens-titel">{texts.details.title}</h2>
      <p>
        <b>
          <bdi>{values.title}</bdi>
        </b>
        {[values.area, values.theme, values.wifiName && `${texts.details.wifi} ${values.wifiName}`]
          .filter(Boolean)
          .map((part) => (
            <span key={part}>
              {" · "}
              <bdi>{part}</bdi>
            </span>
          ))}
      </p>
      <ErrorSummary errors={form.fields.map(({ path, message }) => ({ href: `#${path}`, text: message }))} />
      {form.detail && form.fields.length === 0 && <Notice kind="problem">{form.detail}</Notice>}
      {form.saved > 0 && <Notice kind="good">{texts.saved}</Notice>}
      <details key={form.saved} open={form.detail !== "" || undefined}>
        <summary>{texts.details.change}</summary>
        <form action={form.submit} noValidate className="grid gap-4 pt-2">
          <input type="hidden" name="sessionId" value={sessionId} />
          <DetailsFields values={{ ...values, ...form.typed }} error={form.error} />
          <Button kind="may" className="justify-self-start">
            {texts.save}
          </Button>
        </form>
      </details>
    </section>
  );
}
