import { useState } from "react";
import { fill } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { FoldHead, titleOf } from "../../ui/Fold.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { PhoneProps } from "../contract.ts";
import { answerCount } from "./answerCount.ts";
import { MAX_TEXT } from "./limits.ts";
import { Sent } from "./Sent.tsx";
import type { Body, QuestionId } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type QuestionsProps = PhoneProps<PhoneView, Body>;

/** The questions one below the other; while writing one is open, at first the first that the organisation has not answered. */
export function Questions(props: QuestionsProps) {
  const { questions } = props.view;
  const late = props.stage.state === "shown";
  const [open, setOpen] = useState<QuestionId | null>(() => (late ? null : firstEmpty(props)));
  return (
    <section className="flex flex-col gap-3">
      {late && <h2>{texts.phone.late}</h2>}
      {questions.map((question, at) => (
        <Question
          key={question.id}
          {...props}
          at={at}
          open={open === question.id}
          onOpen={(id) => setOpen(id)}
          onClose={() => setOpen((now) => (now === question.id ? null : now))}
        />
      ))}
    </section>
  );
}

const firstEmpty = ({ view: { questions } }: QuestionsProps): QuestionId | null =>
  (questions.find(({ answers }) => answers.length === 0) ?? questions[0])?.id ?? null;

type QuestionProps = QuestionsProps & {
  at: number;
  open: boolean;
  onOpen: (id: QuestionId) => void;
  onClose: () => void;
};

function Question({ view, mine, act, at, open, onOpen, onClose }: QuestionProps) {
  const question = view.questions[at];
  if (!question) return null;
  const sent = mine.filter(({ body }) => body.question === question.id);
  const others = question.answers.filter(({ id }) => !mine.some((own) => own.id === id));
  const known = sent.filter(({ id, status }) => status === "saved" && !question.answers.some((one) => one.id === id));
  const more = Math.max(0, question.more - known.length);
  const count = sent.length + others.length + more;
  const next = view.questions[at + 1];
  return (
    <Card>
      <details open={open} onToggle={({ currentTarget }) => (currentTarget.open ? onOpen(question.id) : onClose())}>
        <FoldHead
          id={anchor(question.id)}
          title={question.prompt}
          notes={[fill(texts.question.number, { n: at + 1, max: view.questions.length }), answerCount(count)]}
        />
        <div className="flex flex-col gap-6 pt-4">
          <ActionForm {...act({ do: "contribute" }, question.id)}>
            <input type="hidden" name="question" value={question.id} />
            <TextArea
              name="text"
              label={count === 0 ? texts.question.answer : texts.question.again}
              about={titleOf(anchor(question.id))}
              help={view.warning}
              maxLength={MAX_TEXT}
            />
            <Button about={titleOf(anchor(question.id))}>{texts.question.send}</Button>
          </ActionForm>
          <Sent mine={sent} act={act} />
          <Others answers={others} more={more} />
          {count > 0 && next && (
            <LinkButton href={`#${anchor(next.id)}`} about={titleOf(anchor(next.id))} onClick={() => onOpen(next.id)}>
              {texts.question.next}
            </LinkButton>
          )}
        </div>
      </details>
    </Card>
  );
}

const anchor = (id: QuestionId): string => `vraag-${id}`;

/** What others of the same organisation wrote: it is one presentation. */
function Others({ answers, more }: { answers: { id: string; text: string }[]; more: number }) {
  if (answers.length === 0) return null;
  return (
    <section>
      <h3>{texts.question.ours}</h3>
      <ul className="flex list-none flex-col gap-2 p-0">
        {answers.map(({ id, text }) => (
          <li key={id} dir="auto" className="grow-in whitespace-pre-line">
            {text}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-muted">{fill(texts.question.unlisted, { aantal: more })}</p>}
    </section>
  );
}
