"use client";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { fill, showsNothing } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { PartnerRef, Side } from "../contract.ts";
import type { Props } from "./phone.tsx";
import { RoleCards } from "./RoleCards.tsx";
import texts from "./texts.json" with { type: "json" };

const QUESTIONS = ["role", "owner", "reason"] as const;
type Picked = { name: string; side: Side };

/**
 * One choice in three questions. With JavaScript they come one at a time; without it all three stand below each other in
 * the same form.
 */
export function RoleForm({ view, me, mine, act, heading }: Props & { heading: string }) {
  const stepwise = useScripted();
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const questions = useRef<HTMLDivElement>(null);
  const firstSide = picked?.side ?? (me.standing === "informal" ? "informal" : "formal");

  useEffect(() => {
    if (at > 0) questions.current?.querySelector<HTMLElement>(`[data-question="${QUESTIONS[at]}"] h2`)?.focus();
  }, [at]);

  function goOn({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    if (!currentTarget.form) return;
    const form = new FormData(currentTarget.form);
    const missing = at === 0 ? missingInRole(form) : missingOwner(form, mine);
    setProblem(missing);
    if (missing) return;
    setPicked(pickedIn(form, view.roles));
    setAt(at + 1);
  }

  const question = (index: number, title: string, children: ReactNode) => (
    <div data-question={QUESTIONS[index]} hidden={stepwise && at !== index} className="grid gap-4">
      {stepwise && <p className="text-muted">{fill(texts.form.progress, { nu: index + 1 })}</p>}
      <h2 tabIndex={-1}>{title}</h2>
      {stepwise && index > 0 && picked && (
        <p>
          <Filled template={texts.form.chosenRole} values={{ rol: picked.name }} />
        </p>
      )}
      {children}
    </div>
  );

  return (
    <ActionForm {...act({ do: "contribute" })}>
      <div ref={questions} className="grid gap-8">
        {question(
          0,
          heading,
          <RoleCards view={view} firstSide={me.standing === "informal" ? "informal" : "formal"} stepwise={stepwise} />,
        )}
        {question(1, texts.form.owner, <Owners partners={view.partners} firstSide={firstSide} />)}
        {question(
          2,
          texts.form.reason,
          <TextArea
            name="reason"
            label={texts.form.reasonLabel}
            help={texts.form.reasonHelp}
            required
            maxLength={200}
          />,
        )}
        {problem && <Notice kind="problem">{problem}</Notice>}
        <div className="flex flex-wrap gap-4">
          {stepwise && at < 2 && (
            <Button kind="do" onClick={goOn}>
              {texts.form.next}
            </Button>
          )}
          {(!stepwise || at === 2) && <Button kind="do">{texts.form.send}</Button>}
          {stepwise && at > 0 && (
            <Button kind="undo" onClick={() => setAt(at - 1)}>
              {texts.form.back}
            </Button>
          )}
        </div>
      </div>
    </ActionForm>
  );
}

function Owners({ partners, firstSide }: { partners: PartnerRef[]; firstSide: Side }) {
  const sides: Side[] = firstSide === "formal" ? ["formal", "informal"] : ["informal", "formal"];
  return (
    <>
      <p>{texts.form.ownerHelp}</p>
      {sides.map((side) => (
        <ChoiceCards
          key={side}
          name="owner"
          type="radio"
          legend={texts.sides[side]}
          options={partners
            .filter((partner) => partner.side === side)
            .map(({ id, name }) => ({
              value: id,
              label: name,
              tone: side,
              drawing: side === "formal" ? "sides.svg#building" : "sides.svg#house-heart",
            }))}
        />
      ))}
    </>
  );
}

function missingOwner(form: FormData, mine: Props["mine"]): string | null {
  if (!form.get("owner")) return texts.errors.owner;
  const chosen = mine.some(
    ({ body, status }) =>
      status !== "refused" &&
      body.role === form.get("role") &&
      body.owner === form.get("owner") &&
      (body.role !== "own" || body.ownName === form.get("ownName")),
  );
  return chosen ? texts.errors.twice : null;
}

function missingInRole(form: FormData): string | null {
  if (!form.get("role")) return texts.errors.role;
  if (form.get("role") !== "own") return null;
  if (showsNothing(String(form.get("ownName")))) return texts.errors.ownName;
  return form.get("side") ? null : texts.errors.side;
}

function pickedIn(form: FormData, roles: Props["view"]["roles"]): Picked {
  const card = roles.find(({ id }) => id === form.get("role"));
  return card ?? { name: String(form.get("ownName")), side: form.get("side") === "informal" ? "informal" : "formal" };
}

const never = () => () => {};

/** False in the first render, which is the one without JavaScript. */
const useScripted = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
