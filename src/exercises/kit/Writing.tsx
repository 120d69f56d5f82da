import type { ReactNode } from "react";
import { showsNothing } from "../../lib/text.ts";
import { ActionForm, type ActionFormProps } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useWords } from "../../ui/Words.tsx";
import type nl from "./phone.texts.json";

type WritingProps = {
  form: ActionFormProps;
  /** What the contribution is about, as fields of its body. */
  about: Record<string, string>;
  /** The id of the question that the field answers, where its label does not say it. */
  question?: string;
  maxLength: number;
  /** The field of the body that the words go into. */
  name?: string;
  /** What the field is called beside its question; usually "Jouw antwoord". */
  label?: string;
  /** Choices that come before the words; and what is missing in what is sent beside its words, null for nothing. */
  children?: ReactNode;
  /** What comes after the words, such as a photo. */
  after?: ReactNode;
  missing?: (sent: FormData) => string | null;
};

/** One field for words and one button. It says at once when it is sent empty. */
export function Writing({ form, about, question, maxLength, name = "text", label, ...more }: WritingProps) {
  const { children, after, missing } = more;
  const { texts } = useWords<typeof nl>("exercises/kit/phone.texts");
  const onSend = (sent: FormData) =>
    missing?.(sent) ?? (showsNothing(String(sent.get(name) ?? "")) ? texts.errors.empty : form.onSend(sent));
  return (
    <ActionForm {...form} hidden={{ ...form.hidden, ...about }} onSend={onSend}>
      {children}
      <TextArea name={name} label={label ?? texts.answer} about={question} maxLength={maxLength} rows={2} />
      {after}
      <Button about={question}>{texts.send}</Button>
      {/* Below the button, which is to be on the first screen. */}
      {form.tick}
    </ActionForm>
  );
}
