import { ActionForm, type ActionFormProps } from "./ActionForm.tsx";
import { Button } from "./Button.tsx";
import { Drawing } from "./Drawing.tsx";
import { Fold } from "./Fold.tsx";
import { TakeBack } from "./TakeBack.tsx";
import { TextArea } from "./TextArea.tsx";

export type SentText = {
  id: string;
  text: string;
  status: "waiting" | "saved" | "refused";
  /** What came back; empty where there is nothing more to say than the status. */
  message: string;
  change: ActionFormProps;
  withdraw: ActionFormProps;
};

type SentTextsProps = {
  sent: SentText[];
  /** How each status is said, and what the forms are called. */
  texts: Record<SentText["status"] | "title" | "change" | "changeLabel" | "save" | "withdraw", string>;
  maxLength: number;
};

const DRAWINGS = { saved: "check", waiting: "wifi-off", refused: "warning" } as const;

/** What this phone sent, how far it got, and the way to change it or take it back. */
export function SentTexts({ sent, texts, maxLength }: SentTextsProps) {
  if (sent.length === 0) return null;
  return (
    <section>
      <h3>{texts.title}</h3>
      <ul className="flex list-none flex-col gap-4 p-0">
        {sent.map(({ id, text, status, message, change, withdraw }) => (
          <li key={id} className="grow-in flex flex-col gap-1">
            <p id={`stuk-${id}`} dir="auto" className="whitespace-pre-line">
              {text}
            </p>
            <p className="text-muted">
              <Drawing name={DRAWINGS[status]} className="icon" /> <span>{message || texts[status]}</span>
            </p>
            {status !== "waiting" && (
              <Fold label={texts.change} about={`stuk-${id}`}>
                <ActionForm key={text} {...change}>
                  <TextArea
                    name="text"
                    label={texts.changeLabel}
                    about={`stuk-${id}`}
                    defaultValue={text}
                    maxLength={maxLength}
                  />
                  <Button kind="may" about={`stuk-${id}`}>
                    {texts.save}
                  </Button>
                </ActionForm>
                <TakeBack form={withdraw} label={texts.withdraw} about={`stuk-${id}`} />
              </Fold>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
