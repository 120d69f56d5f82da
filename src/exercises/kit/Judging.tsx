import { useId } from "react";
import { ActionForm, type ActionFormProps } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { named } from "../../ui/named.ts";
import { TextArea } from "../../ui/TextArea.tsx";

/** An answer to choose, with a drawing before its words if there is one; with `note` it asks for a few words first. */
type Answer = { value: string; label: string; note?: string; drawing?: string };

type JudgingProps = {
  form: ActionFormProps;
  answers: Answer[];
  /** What goes along with an answer. */
  along?: Record<string, string>;
  /** What this phone answered. */
  answered: string | undefined;
  /** The id of what is answered, where it is not the question of the page. */
  about: string | undefined;
  /** Characters of a note. */
  maxLength?: number;
};

/** One press for each answer that there is. The field of an answer that asks for words opens with it. */
export function Judging({ form, answers, along = {}, answered, about, maxLength }: JudgingProps) {
  return (
    <div className="flex flex-col items-start gap-3">
      <ActionForm {...form} hidden={{ ...form.hidden, ...along }}>
        <div className="flex flex-wrap gap-3">
          {answers
            .filter(({ note }) => !note)
            .map(({ value, label, drawing }) => (
              <Button
                key={value}
                kind="may"
                name="value"
                value={value}
                aria-pressed={answered === value}
                {...(about && { about })}
                {...(drawing && { className: "w-full justify-start" })}
              >
                {drawing ? (
                  <>
                    <Drawing name={drawing} className="size-10" /> <span>{label}</span>
                  </>
                ) : (
                  label
                )}
              </Button>
            ))}
        </div>
      </ActionForm>
      {answers.map(
        (answer) =>
          answer.note && (
            <Noted
              key={answer.value}
              form={form}
              answer={answer}
              isGiven={answered === answer.value}
              about={about}
              maxLength={maxLength}
            />
          ),
      )}
    </div>
  );
}

type NotedProps = {
  form: ActionFormProps;
  answer: Answer;
  isGiven: boolean;
  about: string | undefined;
  maxLength: number | undefined;
};

function Noted({ form, answer: { value, label, note = "" }, isGiven, about, maxLength }: NotedProps) {
  const own = useId();
  return (
    <details className="w-full">
      <summary className="button button-may" aria-current={isGiven || undefined} {...named(own, about)}>
        {label}
      </summary>
      <ActionForm {...form} draftKey={`${form.draftKey}:${value}`}>
        <TextArea name="note" label={note} {...(about && { about })} {...(maxLength ? { maxLength } : {})} rows={2} />
        <Button name="value" value={value} {...(about && { about })}>
          {label}
        </Button>
      </ActionForm>
    </details>
  );
}
