import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { AnswerMark } from "./AnswerMark.tsx";
import type { AfsprakenProps, View } from "./phone.tsx";
import texts from "./texts.json" with { type: "json" };

const words = texts.phone.assent;
const ANSWERS = ["agree", "discuss", "disagree"] as const;
const DRAWINGS = { agree: "check", discuss: "clock", disagree: "pencil" } as const;

/** The answer of this phone's organisation to the text as it stands here; the latest counts. */
export function AssentCard({ view, me, act }: Pick<AfsprakenProps, "me" | "act"> & { view: View }) {
  const own = view.assents.find(({ id }) => id === me.partnerId);
  const given = own?.assent && own.assent.answer !== "none" ? own.assent : null;
  return (
    <Card as="section" tone="sun" className="flex flex-col gap-4">
      <h2 className="text-question">
        <Filled template={words.title} values={{ organisatie: me.partnerName }} />
      </h2>
      <p>{words.explain}</p>
      {given && (
        <div>
          <p>
            {words.now} <AnswerMark {...given} />
          </p>
          {own?.details?.map((reason) => (
            <p key={reason} className="text-muted" dir="auto">
              {reason}
            </p>
          ))}
          {!given.current && <p>{words.changed}</p>}
        </div>
      )}
      <ActionForm {...act({ do: "assent" })}>
        <input type="hidden" name="textSha256" value={view.textSha256} />
        <ChoiceCards
          name="answer"
          type="radio"
          legend={words.question}
          options={ANSWERS.map((value) => ({ value, drawing: DRAWINGS[value], ...words.options[value] }))}
          defaultValue={given ? [given.answer] : []}
        />
        <TextArea name="reason" label={words.reason} help={words.reasonHelp} maxLength={view.reasonMost} rows={2} />
        <Button>{words.send}</Button>
      </ActionForm>
    </Card>
  );
}
