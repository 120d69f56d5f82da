"use client";
import { type FormEvent, useRef, useState } from "react";
import type { FormState } from "../../../lib/formState.ts";

/** Which question a field belongs to, by the names that the server calls them. */
const QUESTION_OF: Record<string, string> = {
  side: "side",
  partner: "partner",
  newPartner: "partner",
  people: "people",
};

/**
 * Follows what is answered at the door. Once a side is chosen by touch, the question after it comes into view; who goes
 * through the sides by keyboard still reads them, so nothing moves under them. `isNew` says whether a question was
 * answered since the form came back: then what was wrong with it is no longer true.
 */
export function useAnswers(state: FormState) {
  const next = useRef<HTMLFieldSetElement>(null);
  const byKeyboard = useRef(false);
  const [answered, setAnswered] = useState<{ since: FormState; questions: string[] }>({ since: state, questions: [] });
  const questions = answered.since === state ? answered.questions : [];

  function answer({ target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement)) return;
    const question = QUESTION_OF[target.name];
    if (question) setAnswered({ since: state, questions: [...questions, question] });
    if (question === "side" && !byKeyboard.current) bringIntoView(next.current);
  }

  return {
    next,
    isNew: (question: string) => questions.includes(question),
    watched: {
      onChange: answer,
      onKeyDown: () => {
        byKeyboard.current = true;
      },
      onPointerDown: () => {
        byKeyboard.current = false;
      },
    },
  };
}

/** Not when there is something of it to read already. */
function bringIntoView(question: HTMLElement | null): void {
  if (question && question.getBoundingClientRect().top > window.innerHeight / 2) question.scrollIntoView();
}
