import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { firstBegun } from "../../ui/firstBegun.ts";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { useWords } from "../../ui/Words.tsx";
import { AboutQuestion } from "./about.ts";
import type nl from "./phone.texts.json";

/** A question of a list: what it asks, and whether this phone answered it. `title` is what the page is about. */
export type Question = { id: string; title: ReactNode; isDone: boolean };

type OneAtATimeProps = {
  questions: Question[];
  /** Which one the address asks for (`PhoneProps.asked`), or where the list begins; else the first that is not done. */
  asked?: string | null;
  /** What the numbers count: questions, or cards to answer. */
  counted?: "at" | "card";
  /** Under which name what is typed for a question is kept: where somebody began one, that one comes first. */
  draftOf?: (id: string) => string;
  /** Goes on to the next one by itself once this phone answered one: for choices, not for words. */
  goesOn?: boolean;
  /** The form of a question, which is called by the element with the id `about`. */
  children: (id: string, about: string) => ReactNode;
};

/**
 * Questions one at a time, each with the way to the next and the one before: links, so that no script need run. At first
 * the first that this phone did not answer.
 */
export function OneAtATime({ questions, asked, counted = "at", draftOf, goesOn, children }: OneAtATimeProps) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/phone.texts");
  const [chosen, choose] = useState<string | null>(() => firstOf(questions, asked));
  const heading = useRef<HTMLHeadingElement>(null);
  const found = questions.findIndex(({ id }) => id === chosen);
  const at = Math.max(0, found);
  const here = questions[at];
  const [before, after] = [questions[at - 1], questions[at + 1]];
  useAnswered(here, () => goesOn && after && choose(after.id));
  useBegun(questions, asked ? undefined : draftOf, chosen, choose);
  if (!here) return null;

  const go = (to: string) => (event: MouseEvent) => {
    event.preventDefault();
    choose(to);
    // The question that was read to an end gives way to the next one, which is read from its beginning.
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: false }));
  };
  const about = `vraag-${here.id}`;
  return (
    <section className="asking flex flex-col gap-3">
      {questions.length > 1 && (
        <p className="text-muted">{say(texts[counted], { n: at + 1, totaal: questions.length })}</p>
      )}
      <h2
        ref={heading}
        id={about}
        tabIndex={-1}
        className={counted === "card" ? "text-lg font-normal" : "text-question"}
        dir="auto"
      >
        {here.title}
      </h2>
      <AboutQuestion value={about}>{children(here.id, about)}</AboutQuestion>
      {questions.length > 1 && (
        <nav className="flex flex-wrap gap-3">
          {before && (
            <LinkButton about={about} href={`?vraag=${encodeURIComponent(before.id)}`} onClick={go(before.id)}>
              {texts.previous}
            </LinkButton>
          )}
          {after && (
            <LinkButton about={about} href={`?vraag=${encodeURIComponent(after.id)}`} onClick={go(after.id)}>
              {here.isDone ? texts.next : texts.skip}
            </LinkButton>
          )}
        </nav>
      )}
    </section>
  );
}

/** Tells once when the question that is in view becomes answered on this phone. */
function useAnswered(here: Question | undefined, tell: () => void): void {
  const before = useRef(here);
  useEffect(() => {
    if (here?.isDone && before.current?.id === here.id && !before.current.isDone) tell();
    before.current = here;
  });
}

/** What somebody began is in sight after a reload too, also where another question would come first. */
function useBegun(
  questions: Question[],
  draftOf: OneAtATimeProps["draftOf"],
  chosen: string | null,
  choose: (change: (now: string | null) => string | null) => void,
): void {
  const first = useRef({ questions, draftOf, chosen });
  useEffect(() => {
    const { questions: all, draftOf: nameOf, chosen: start } = first.current;
    if (!nameOf || start === null) return;
    const names = new Map([start, ...all.map(({ id }) => id)].map((id) => [nameOf(id), id]));
    let gone = false;
    void firstBegun([...names.keys()]).then((name) => {
      const begun = name === null ? undefined : names.get(name);
      if (begun !== undefined && !gone) choose((now) => (now === start ? begun : now));
    });
    return () => {
      gone = true;
    };
  }, [choose]);
}

function firstOf(questions: Question[], asked: string | null | undefined): string | null {
  const wanted = questions.find(({ id }) => id === asked);
  return (wanted ?? questions.find(({ isDone }) => !isDone) ?? questions.at(-1))?.id ?? null;
}
