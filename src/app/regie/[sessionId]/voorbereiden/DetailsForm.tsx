"use client";
import { changeDetailsAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormProblems } from "../../../../ui/FormNotice.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { DetailsFields } from "../../../beheer/DetailsFields.tsx";
import texts from "./texts.json" with { type: "json" };
import { useFollowsSaved } from "./useFollowsSaved.ts";

type DetailsFormProps = { sessionId: string; values: Record<string, string> };

/** What the bijeenkomst is called and where it is. */
export function DetailsForm({ sessionId, values }: DetailsFormProps) {
  const form = useKeptForm(changeDetailsAction);
  const own = useFollowsSaved(values);
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
      <FormProblems form={form} />
      {form.isSaved && <Notice kind="good">{texts.saved}</Notice>}
      <details key={form.saved} open={form.detail !== "" || undefined}>
        <summary>{texts.details.change}</summary>
        <form
          {...form.attributes}
          ref={own}
          id="gegevens-velden"
          data-unsaved={texts.unsaved.details}
          noValidate
          className="grid gap-4 pt-2"
        >
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
