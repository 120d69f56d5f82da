"use client";
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useRef } from "react";
import { AgreementLines } from "../../../../exercises/kit/agreement/AgreementLines.tsx";
import { Assenting } from "../../../../exercises/kit/agreement/Assenting.tsx";
import { Fold } from "../../../../ui/Fold.tsx";
import { useSay } from "../../../../ui/Words.tsx";
import { phoneAction } from "../actions.ts";
import { Delivery, refusalSpoken, useReport } from "../Delivery.tsx";
import { FromForm } from "../FromForm.tsx";
import { PhoneBar } from "../PhoneBar.tsx";
import { Spoken } from "../Spoken.tsx";
import phoneTexts from "../texts.json" with { type: "json" };
import type { PhoneState } from "../typedForm.ts";
import { useFocusKept } from "../useFocusKept.ts";
import { usePhone } from "../usePhone.ts";
import type { Answerable } from "./answerable.ts";
import texts from "./texts.json" with { type: "json" };

/** These forms belong to no step. */
const APART = { id: "afspraak", round: 0 };

type AgreementAnswersProps = {
  /** Which text of the agreement is read: a form that goes without JavaScript comes back there. */
  page: "afspraak" | "concept";
  answerable: Answerable;
  seat: { sessionId: string; participantId: string; partnerId: string };
  partnerName: string;
  answered: Record<string, string>;
  seed: string;
  /** Not null where this page came after a form that was sent without JavaScript. */
  justSent: string[] | null;
};

/** The organisation's answer to the agreement and this participant's support, also when the session is over. */
export function AgreementAnswers({
  page,
  answerable: { assent, sections, titles, labels },
  seat,
  partnerName,
  answered,
  seed,
  justSent,
}: AgreementAnswersProps) {
  const address = `/meedoen/${seat.sessionId}/afspraak${page === "concept" ? "?versie=concept" : ""}`;
  const [refused, action] = useActionState<PhoneState, FormData>(phoneAction, null, address);
  const phone = usePhone({
    seat: { ...seat, asHost: false },
    sent: [],
    answered,
    action,
    page,
    refused,
    seed,
    isOver: false,
    noReason: phoneTexts.refused,
    kept: phoneTexts.refusal.kept,
  });
  useFreshPage(phone.errands.filter(({ state }) => state !== "waiting").length);
  const section = useRef<HTMLElement>(null);
  useFocusKept(section);
  const { say } = useSay();
  const act = phone.formsOf(APART);
  const report = useReport(phone, "live", phoneTexts);
  return (
    <section ref={section} className="mt-8 flex flex-col gap-6">
      <FromForm refused={refused} justSent={justSent} words={phoneTexts} />
      {assent && <Assenting {...assent} partnerName={partnerName} act={act} />}
      {sections.length > 0 && (
        <Fold label={texts.support} button>
          <AgreementLines
            sections={sections}
            titleOf={(id) => titles[id] ?? ""}
            labelOf={(kind) => labels[kind] ?? ""}
            answered={phone.answered}
            act={act}
          />
        </Fold>
      )}
      <PhoneBar label={phoneTexts.bar}>
        <Delivery phone={phone} report={report} here={null} taking={[]} words={phoneTexts} />
      </PhoneBar>
      <Spoken lines={{ report: report?.spoken ?? "", refused: refusalSpoken(phone, null, phoneTexts, say) }} />
    </section>
  );
}

/** The text and the answers below come from the server: read again once one of ours was answered. */
function useFreshPage(answers: number): void {
  const router = useRouter();
  useEffect(() => {
    if (answers > 0) router.refresh();
  }, [answers, router]);
}
