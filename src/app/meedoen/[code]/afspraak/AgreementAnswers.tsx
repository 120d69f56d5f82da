"use client";
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useRef } from "react";
import { ASSENT_REASON_MOST } from "../../../../exercises/agreement.ts";
import { ActionForm } from "../../../../ui/ActionForm.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { Card } from "../../../../ui/Card.tsx";
import { ChoiceCards } from "../../../../ui/ChoiceCards.tsx";
import { Filled } from "../../../../ui/Isolated.tsx";
import { SupportMark } from "../../../../ui/SupportMark.tsx";
import { TextArea } from "../../../../ui/TextArea.tsx";
import { useSay } from "../../../../ui/Words.tsx";
import { phoneAction } from "../actions.ts";
import { Delivery, refusalSpoken, useReport } from "../Delivery.tsx";
import { FromForm } from "../FromForm.tsx";
import { PhoneBar } from "../PhoneBar.tsx";
import { Spoken } from "../Spoken.tsx";
import phoneTexts from "../texts.json" with { type: "json" };
import type { PhoneState } from "../typedForm.ts";
import { useFocusKept } from "../useFocusKept.ts";
import { type Phone, usePhone } from "../usePhone.ts";
import type { Answerable } from "./answerable.ts";
import texts from "./texts.json" with { type: "json" };

const ANSWERS = ["agree", "discuss", "disagree"] as const;
const DRAWINGS = { agree: "check", discuss: "clock", disagree: "pencil" } as const;
/** These forms belong to no step. */
const APART = { id: "afspraak", round: 0 };

type Act = ReturnType<Phone["formsOf"]>;
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
  answerable: { assent, lines },
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
      {assent && <AssentCard assent={assent} partnerName={partnerName} act={act} />}
      {lines.length > 0 && <Support lines={lines} answered={phone.answered} act={act} />}
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

type AssentCardProps = { assent: NonNullable<Answerable["assent"]>; partnerName: string; act: Act };

function AssentCard({ assent: { textSha256, given }, partnerName, act }: AssentCardProps) {
  const words = texts.assent;
  return (
    <Card as="section" tone="sun" className="flex flex-col gap-4">
      <h2 className="text-question">
        <Filled template={words.title} values={{ organisatie: partnerName }} />
      </h2>
      <p>{words.explain}</p>
      {given && (
        <p>
          {words.now} <b>{words.options[given.answer].label}</b>. {!given.current && words.outdated}
        </p>
      )}
      <ActionForm {...act({ do: "assent" })}>
        <input type="hidden" name="textSha256" value={textSha256} />
        <ChoiceCards
          name="answer"
          type="radio"
          legend={words.question}
          options={ANSWERS.map((value) => ({ value, drawing: DRAWINGS[value], ...words.options[value] }))}
          defaultValue={given ? [given.answer] : []}
        />
        <TextArea name="reason" label={words.reason} help={words.reasonHelp} maxLength={ASSENT_REASON_MOST} rows={2} />
        <Button>{words.send}</Button>
      </ActionForm>
    </Card>
  );
}

type SupportProps = { lines: Answerable["lines"]; answered: Record<string, string>; act: Act };

function Support({ lines, answered, act }: SupportProps) {
  const words = texts.support;
  return (
    <details className="card">
      <summary className="min-h-11 cursor-pointer content-center font-bold">{words.title}</summary>
      <p className="mt-3">{words.explain}</p>
      <ul className="mt-3 flex list-none flex-col gap-3 p-0">
        {lines.map(({ id, section, text, support }) => (
          <li key={id} className="flex flex-col gap-2 border-t border-line pt-2">
            <p className="text-sm text-muted">{section}</p>
            <p id={`regel-${id}`} dir="auto">
              {text}
            </p>
            <SupportMark {...support} />
            <ActionForm {...act({ do: "support-line", id })}>
              <Button
                kind="may"
                name="value"
                value={answered[id] === "ja" ? "" : "ja"}
                about={`regel-${id}`}
                aria-pressed={answered[id] === "ja"}
              >
                {answered[id] === "ja" ? words.given : words.none}
              </Button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
