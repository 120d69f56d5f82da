"use client";
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { dropDraft, keepDraft, restoreDraft } from "./draft.ts";
import { looksPersonal } from "./looksPersonal.ts";
import { Notice } from "./Notice.tsx";
import texts from "./texts.json" with { type: "json" };

export type ActionFormProps = {
  /** Where the form goes without JavaScript: a server action. */
  action: (form: FormData) => void;
  /** What the receiver must know, as hidden fields. */
  hidden: Record<string, string>;
  /** Under which name the typed words are kept on this phone until they are sent. */
  draftKey: string;
  /** Sends with JavaScript; answers an error sentence, or null when it is kept. */
  onSend: (form: FormData) => string | null;
};

/** A form that works without JavaScript; with it, it keeps what is typed until it is sent, and warns of personal data. */
export function ActionForm({ action, hidden, draftKey, onSend, children }: ActionFormProps & { children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  const [error, setError] = useState<string | null>(null);
  const [personal, setPersonal] = useState(false);

  const check = (of: HTMLFormElement) => setPersonal(typedIn(of).some(looksPersonal));

  useEffect(() => {
    if (!form.current) return;
    restoreDraft(draftKey, form.current);
    setPersonal(typedIn(form.current).some(looksPersonal));
  }, [draftKey]);

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = event.currentTarget;
    const { submitter } = event.nativeEvent;
    const problem = isBlank(sent, submitter) ? texts.blank : onSend(new FormData(sent, submitter));
    setError(problem);
    if (problem !== null) return;
    dropDraft(draftKey);
    sent.reset();
    setPersonal(false);
  }

  return (
    <form
      ref={form}
      action={action}
      onSubmit={send}
      onInput={({ currentTarget }) => {
        keepDraft(draftKey, currentTarget);
        check(currentTarget);
      }}
      aria-describedby={error ? errorId : undefined}
      className="action-form"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {/* Below the button, so that it never moves away under a thumb. */}
      <div id={errorId}>{error && <Notice kind="problem">{error}</Notice>}</div>
      <div role="status">{personal && <Notice kind="info">{texts.personal}</Notice>}</div>
    </form>
  );
}

const typedIn = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")].map(
    ({ value }) => value,
  );

/** Whether there is something to fill in and nothing was. A button with a name is an answer in itself. */
function isBlank(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const controls = [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea"),
  ];
  const filled = controls.some((control) =>
    "checked" in control && /^(radio|checkbox)$/.test(control.type) ? control.checked : control.value.trim() !== "",
  );
  return controls.length > 0 && !filled && !submitter?.hasAttribute("name");
}
