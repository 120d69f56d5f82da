"use client";
import { ASSENT_REASON_MOST } from "../../../../exercises/agreement.ts";
import type { PartnerRef } from "../../../../exercises/people.ts";
import { fill } from "../../../../lib/text.ts";
import { assentOnBehalfAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { ChoiceCards } from "../../../../ui/ChoiceCards.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { TextArea } from "../../../../ui/TextArea.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { FoldOnDemand } from "../Fold.tsx";
import { FormPlace } from "./Edited.tsx";
import texts from "./texts.json" with { type: "json" };

const { assents } = texts;
const ANSWERS = (["agree", "discuss", "disagree"] as const).map((value) => ({ value, label: assents.answers[value] }));

type AssentFormProps = { partner: PartnerRef; textSha256: string };

/** The answer of a partner without a phone, typed by the facilitator. */
export function AssentForm({ partner, textSha256 }: AssentFormProps) {
  const form = useKeptForm(assentOnBehalfAction);
  return (
    <FoldOnDemand
      key={form.saved}
      id={`assent-${partner.id}`}
      anchor="onderdeel-consent"
      open={form.detail !== ""}
      summary={{ className: "text-sm font-normal", children: fill(assents.onBehalf, { naam: partner.name }) }}
    >
      {() => (
        <form {...form.attributes} noValidate className="grid gap-3">
          <FormPlace anchor="onderdeel-consent" />
          <input type="hidden" name="partnerId" value={partner.id} />
          <input type="hidden" name="textSha256" value={textSha256} />
          {form.fields.length === 0 && <FormNotice form={form} />}
          <ChoiceCards
            name="answer"
            type="radio"
            legend={fill(assents.question, { naam: partner.name })}
            options={ANSWERS}
            defaultValue={form.typed.answer ? [form.typed.answer] : []}
            error={form.error("answer")}
            required
          />
          <TextArea
            name="reason"
            label={assents.why}
            rows={2}
            maxLength={ASSENT_REASON_MOST}
            defaultValue={form.typed.reason ?? ""}
            error={form.error("reason")}
          />
          <Button kind="may" className="justify-self-start" aria-busy={form.busy || undefined}>
            {assents.save}
          </Button>
        </form>
      )}
    </FoldOnDemand>
  );
}
