"use client";
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { showsNothing } from "../lib/text.ts";
import { bodyOf } from "./bodyOf.ts";
import { adoptDraft, dropDraft, keepDraft, restoreDraft } from "./draft.ts";
import { looksPersonal } from "./looksPersonal.ts";
import { Notice } from "./Notice.tsx";
import type nl from "./texts.json";
import { tooLongIn } from "./tooLong.ts";
import { Typed } from "./typed.ts";
import { useWords } from "./Words.tsx";

export type ActionFormProps = {
  /** Where the form goes without JavaScript: a server action, or an address for what holds a file. */
  action: ((form: FormData) => void) | string;
  /** Of a form in which a photo may be: that address, and what is to be done before one is chosen. */
  photos?: { action: string; ready: () => void };
  /** What the receiver must know, as hidden fields. */
  hidden: Record<string, string>;
  /** Under which name the typed words are kept on this phone until they are sent. */
  draftKey: string;
  /** Without JavaScript: why this form came back, and what was typed in it. */
  refused?: Refused | null;
  /** Something to tick that goes with words; whoever makes the form puts it before the button. Never an answer in itself. */
  tick?: ReactNode;
  /** Sends with JavaScript, with the words to show for it in the field "$words"; answers an error sentence, or null when it is kept. */
  onSend: (form: FormData) => string | null;
};

export type Refused = { detail: string; typed: Record<string, string | string[]> };

/** A form that works without JavaScript; with it, it keeps what is typed until it is sent, and warns of personal data. */
export function ActionForm({
  action,
  hidden,
  draftKey,
  refused = null,
  onSend,
  children,
}: ActionFormProps & { children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const spoken = useWords<typeof nl>("ui/texts");
  const { texts } = spoken;
  const errorId = useId();
  const [back, setBack] = useState(refused);
  const [error, setError] = useState(refused?.detail ?? null);
  const [personal, setPersonal] = useState(false);

  const check = (of: HTMLFormElement) => setPersonal(typedIn(of).some(looksPersonal));

  useEffect(() => {
    const own = form.current;
    if (!own) return;
    const look = () => setPersonal(typedIn(own).some(looksPersonal));
    restoreDraft(draftKey, own);
    look();
    void adoptDraft(draftKey, own).then((found) => found && look());
  }, [draftKey]);

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = event.currentTarget;
    const { submitter } = event.nativeEvent;
    const data = bodyOf(sent, submitter);
    data.set("$words", wordsIn(sent, submitter));
    const problem = isBlank(sent, submitter) ? texts.blank : (tooLongIn(controlsIn(sent), spoken) ?? onSend(data));
    setError(problem);
    if (problem !== null) return;
    setBack(null);
    dropDraft(draftKey);
    sent.reset();
    setPersonal(false);
  }

  return (
    <form
      ref={form}
      action={action}
      {...(typeof action === "string" && { method: "post", encType: "multipart/form-data" })}
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
      <Typed value={back?.typed ?? {}}>{children}</Typed>
      {/* Below the button, so that it never moves away under a thumb. */}
      <div id={errorId}>{error && <Notice kind="problem">{error}</Notice>}</div>
      <div role="status">{personal && <Notice kind="info">{texts.personal}</Notice>}</div>
    </form>
  );
}

type Control = HTMLInputElement | HTMLTextAreaElement;

// What nobody sees nobody typed, such as the lines of a drawing.
const controlsIn = (form: HTMLFormElement): Control[] => [
  ...form.querySelectorAll<Control>("input:not([type=hidden],[hidden],[name^='$']), textarea"),
];

/** What is chosen is not typed: the ids of organisations have long numbers too. */
const typedIn = (form: HTMLFormElement): string[] =>
  controlsIn(form).flatMap((control) => (isCheckable(control) ? [] : [control.value]));

const isCheckable = (control: Control): boolean => /^(radio|checkbox)$/.test(control.type);

const isFilled = (control: Control): boolean =>
  "checked" in control && isCheckable(control) ? control.checked : !showsNothing(control.value);

/** Whether there is something to fill in and nothing was. A button with a name is an answer in itself. */
function isBlank(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const controls = controlsIn(form);
  return controls.length > 0 && !controls.some(isFilled) && !submitter?.hasAttribute("name");
}

/** What was typed and chosen, in the words of the page; where there is nothing but a button, what it says. */
function wordsIn(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const words = controlsIn(form)
    .filter(isFilled)
    .map((control) => (isCheckable(control) ? labelOf(control) : control.value.trim()));
  if (words.length === 0 || submitter?.hasAttribute("name")) words.push(submitter?.textContent?.trim() ?? "");
  return words.filter(Boolean).join(" · ");
}

function labelOf({ labels }: Control): string {
  const [label] = labels ?? [];
  return (label?.querySelector("b") ?? label)?.textContent?.trim() ?? "";
}
