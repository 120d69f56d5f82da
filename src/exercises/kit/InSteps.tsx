import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { ActionForm, type ActionFormProps } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useScripts } from "../../ui/useScripts.ts";
import { useWords } from "../../ui/Words.tsx";
import type nl from "./phone.texts.json";

/** A question of a form: what it asks, and its fields. */
type FormStep = {
  id: string;
  title: string;
  /** What it is about: what was filled in before it. */
  lead?: ReactNode;
  /** What is missing or wrong in what was filled in so far; null where one can go on. */
  missing: (given: FormData) => string | null;
  /** True where what was filled in before needs no answer to it. */
  isNeedless?: boolean;
  fields: ReactNode;
};

type InStepsProps = {
  form: ActionFormProps;
  /** The questions, which may follow from what was filled in before them. */
  steps: (given: FormData) => FormStep[];
};

/**
 * One form in a few questions, sent once. They come one at a time, and pressing a choice goes on to the next at once; with
 * arrow keys one only looks around. Without JavaScript they stand below each other, what may be needless in a fold.
 */
export function InSteps({ form, steps: stepsOf }: InStepsProps) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/phone.texts");
  const isScripted = useScripts();
  const [at, setAt] = useState(0);
  const [given, setGiven] = useState(() => new FormData());
  const [problem, setProblem] = useState<string | null>(null);
  const [isBegun, setBegun] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const all = stepsOf(given);
  const steps = all.filter(({ isNeedless }) => !isNeedless);
  const isLast = !isScripted || at >= steps.length - 1;

  useEffect(() => {
    if (at > 0) place.current?.querySelector<HTMLElement>("section:not([hidden]) h2")?.focus();
  }, [at]);

  function goOn() {
    const whole = place.current?.closest("form");
    if (!whole) return;
    const now = new FormData(whole);
    const missing = steps[at]?.missing(now) ?? null;
    setProblem(missing);
    if (missing) return;
    setGiven(now);
    setAt(at + 1);
  }

  function goBack() {
    setProblem(null);
    setAt(at - 1);
  }

  const sendWhole = (sent: FormData) => firstMissing(stepsOf(sent), sent) ?? form.onSend(sent);
  return (
    <ActionForm {...form} onSend={sendWhole}>
      <div ref={place} className="asking grid gap-4">
        {isScripted && <p className="text-muted">{say(texts.at, { n: at + 1, totaal: steps.length })}</p>}
        {all.map((step) => (
          <section key={step.id} hidden={isScripted && step.id !== steps[at]?.id} className="grid gap-3">
            {!isScripted && step.isNeedless ? (
              <Fold label={step.title}>{step.fields}</Fold>
            ) : (
              <>
                <h2 id={`stap-${step.id}`} tabIndex={-1} className="text-question">
                  {step.title}
                </h2>
                {step.lead && <p>{step.lead}</p>}
                <Fields about={`stap-${step.id}`} onPress={isLast ? null : goOn} onBegin={() => setBegun(true)}>
                  {step.fields}
                </Fields>
              </>
            )}
          </section>
        ))}
      </div>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <div className="flex flex-wrap gap-3">
        {isLast && <Button>{texts.send}</Button>}
        {!isLast && isBegun && <Button onClick={goOn}>{texts.next}</Button>}
        {isScripted && at > 0 && (
          <Button kind="may" onClick={goBack}>
            {texts.previous}
          </Button>
        )}
      </div>
    </ActionForm>
  );
}

const firstMissing = (steps: FormStep[], given: FormData): string | null =>
  steps.filter(({ isNeedless }) => !isNeedless).reduce<string | null>((no, step) => no ?? step.missing(given), null);

type FieldsProps = { about: string; onPress: (() => void) | null; onBegin: () => void; children: ReactNode };

/** The fields of a question. They tell when a choice among them is pressed, also the one that was chosen already. */
function Fields({ about, onPress, onBegin, children }: FieldsProps) {
  const byArrow = useRef(false);

  function keyDown(event: KeyboardEvent) {
    byArrow.current = event.key.startsWith("Arrow");
    if (!onPress || event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    // Or the form would be sent halfway.
    event.preventDefault();
    onPress();
  }

  function click({ target }: MouseEvent) {
    if (target instanceof HTMLInputElement && target.type === "radio" && !byArrow.current) onPress?.();
  }

  return (
    <fieldset
      aria-labelledby={about}
      onKeyDown={keyDown}
      onKeyUp={() => (byArrow.current = false)}
      onClick={click}
      onInput={onBegin}
      className="grid min-w-0 gap-4"
    >
      {children}
    </fieldset>
  );
}
