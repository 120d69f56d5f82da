import { useState } from "react";
import { ActionForm, type ActionFormProps } from "../../../ui/ActionForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Drawing } from "../../../ui/Drawing.tsx";
import { Filled } from "../../../ui/Isolated.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useWords } from "../../../ui/Words.tsx";
import type { AssentAnswer, PhoneAct } from "../../contract.ts";
import type { Answered } from "./readable.ts";
import type nl from "./texts.json";

const DRAWINGS = { agree: "check", discuss: "clock", disagree: "pencil", none: "help" } as const;
const QUESTION = "akkoord-vraag";

export const useAgreementTexts = () => useWords<typeof nl>("exercises/kit/agreement/texts");

type AssentingProps = {
  /** What the own organisation answered. */
  own: Answered | undefined;
  /** Of the text that is read here: the answer goes with it. */
  textSha256: string;
  partnerName: string;
  /** Characters of a reason. */
  reasonMost: number;
  act: (act: PhoneAct, draft?: string) => ActionFormProps;
};

/** The answer of this phone's organisation to the agreement as it stands here; the latest counts. */
export function Assenting({ own, partnerName, ...props }: AssentingProps) {
  const { texts } = useAgreementTexts();
  const [firstRead] = useState(props.textSha256);
  const given = own && own.answer !== "none" ? own : null;
  return (
    <Card as="section" tone="sun" className="flex flex-col gap-3">
      <h2 id={QUESTION} className="text-question">
        {texts.question}
      </h2>
      <p>
        <Filled template={texts.about} values={{ organisatie: partnerName }} />
      </p>
      {given && (
        <div>
          <p>
            {texts.now} <AnswerMark {...given} />
          </p>
          {given.reason && (
            <p className="text-muted" dir="auto">
              {given.reason}
            </p>
          )}
          {!given.current && <p>{texts.changed}</p>}
        </div>
      )}
      <div role="status">{!given && firstRead !== props.textSha256 && <Notice kind="info">{texts.fresh}</Notice>}</div>
      <ActionForm {...props.act({ do: "assent" }, "agree")}>
        <Hidden textSha256={props.textSha256} reason="" />
        <Button name="answer" value="agree" about={QUESTION} aria-pressed={given?.answer === "agree"}>
          <Drawing name={DRAWINGS.agree} className="icon" /> <span>{texts.answers.agree}</span>
        </Button>
      </ActionForm>
      {(["discuss", "disagree"] as const).map((answer) => (
        // A form that was sent is folded again, and has the reason that is kept.
        <Reasoned key={`${answer} ${given?.answer} ${given?.reason}`} answer={answer} given={given} {...props} />
      ))}
    </Card>
  );
}

type ReasonedProps = Omit<AssentingProps, "own" | "partnerName"> & {
  answer: Exclude<AssentAnswer, "agree">;
  given: Answered | null;
};

/** An answer that says why: its field opens with it. Who gave it finds the reason there to change. */
function Reasoned({ answer, given, textSha256, reasonMost, act }: ReasonedProps) {
  const { texts } = useAgreementTexts();
  const form = act({ do: "assent" }, answer);
  const isGiven = given?.answer === answer;
  return (
    <details open={Boolean(form.refused) || undefined}>
      <summary id={`antwoord-${answer}`} className="button button-may" aria-current={isGiven || undefined}>
        <Drawing name={DRAWINGS[answer]} className="icon" /> <span>{texts.answers[answer]}</span>
      </summary>
      <div className="mt-3">
        <ActionForm {...form}>
          <Hidden textSha256={textSha256} answer={answer} />
          <TextArea
            name="reason"
            label={texts.reason[answer]}
            maxLength={reasonMost}
            rows={2}
            defaultValue={given?.reason}
          />
          {/* With a name it may go without a word. */}
          <Button about={`antwoord-${answer}`} {...(answer === "discuss" && { name: "$empty", value: "ja" })}>
            {texts.send}
          </Button>
        </ActionForm>
      </div>
    </details>
  );
}

const Hidden = (fields: Record<string, string>) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

/** A partner's answer: icon and word. */
export function AnswerMark({ answer, current }: Pick<Answered, "answer" | "current">) {
  const { texts } = useAgreementTexts();
  return (
    <span>
      <Drawing name={DRAWINGS[answer]} className="icon" /> <b>{texts.answers[answer]}</b>{" "}
      {!current && <span>{`(${texts.outdated})`}</span>}
    </span>
  );
}
