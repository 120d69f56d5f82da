import { useState } from "react";
import { fill } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Fold, FoldHead, titleOf } from "../../ui/Fold.tsx";
import { TakeBack } from "../../ui/TakeBack.tsx";
import { dutchDay } from "./dutchDay.ts";
import { isTextKind } from "./kinds.ts";
import { mayChange } from "./mayChange.ts";
import { PhoneLine } from "./PhoneLine.tsx";
import { ProposalFields, type Question } from "./ProposalFields.tsx";
import type { AfsprakenProps, View } from "./phone.tsx";
import type { Body } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Section = View["sections"][number];
type SectionProps = Omit<AfsprakenProps, "view"> & { view: View; section: Section };

const words = texts.phone;

/** One section on the phone: what it says, what this phone proposed for it, and a form to propose more. */
export function SectionCard({ section, ...props }: SectionProps) {
  const { view, stage, answered, act } = props;
  const { id, number, title, lines } = section;
  // Only at first: later pages of the wall must not close a section in which somebody types.
  const [onScreenAtFirst] = useState(view.onScreen === id);
  const open = stage.state !== "closed";
  const supportable = open && mayChange(view);
  return (
    <details id={`deel-${id}`} className="card" open={onScreenAtFirst}>
      <FoldHead id={`kop-${id}`} title={`${number}. ${title}`} notes={[countInWords(lines.length)]} />
      <div className="mt-4 flex flex-col gap-5">
        {lines.length === 0 && <p>{words.empty}</p>}
        <ul className="flex list-none flex-col gap-3 p-0">
          {lines.map((line, index) => (
            <PhoneLine
              key={line.id}
              line={line}
              group={line.group === lines[index - 1]?.group ? undefined : line.group}
              supportable={supportable}
              answered={answered}
              act={act}
            />
          ))}
        </ul>
        <MyProposals {...props} section={section} />
        {supportable && <Propose {...props} section={section} />}
      </div>
    </details>
  );
}

function countInWords(count: number): string {
  if (count === 0) return words.lines.none;
  return count === 1 ? words.lines.one : fill(words.lines.many, { aantal: count });
}

/** The forms of a section: one for each kind with fields of its own, one for all its kinds of plain words. */
function questionsOf({ kinds }: Section): Question[] {
  const plain = kinds.filter(({ kind }) => isTextKind(kind));
  const own = kinds.filter(({ kind }) => kind === "action" || kind === "whatif" || kind === "evalDate");
  return [...own.map((kind) => ({ kinds: [kind] })), ...(plain.length > 0 ? [{ kinds: plain }] : [])];
}

function Propose({ section, view, me, act }: SectionProps) {
  const questions = questionsOf(section);
  if (questions.length === 0) return null;
  return (
    <section className="flex flex-col gap-6">
      <h3>{words.propose}</h3>
      {questions.map((question, index) => (
        <ActionForm key={question.kinds[0]?.kind} {...act({ do: "contribute" }, `${section.id}-${index}`)}>
          <ProposalFields
            about={titleOf(`kop-${section.id}`)}
            question={question}
            partners={view.partners}
            partnerName={me.partnerName}
          />
        </ActionForm>
      ))}
    </section>
  );
}

function MyProposals({ section, view, mine, me, stage, act }: SectionProps) {
  const proposed = mine.filter(({ body }) => section.kinds.some(({ kind }) => kind === body.kind));
  if (proposed.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3>{words.mine}</h3>
      <ul className="flex list-none flex-col gap-3 p-0">
        {proposed.map(({ id, body, status, message }) => (
          <li key={id} className="border-t border-line pt-2">
            <p id={`voorstel-${id}`} dir="auto">
              {wordsOf(body)}
            </p>
            <p className="text-muted">{status === "refused" ? message : words.status[status]}</p>
            {stage.state !== "closed" && (
              <Fold label={words.change} about={`voorstel-${id}`} open={status === "refused"}>
                <ActionForm {...act({ do: "change", id })}>
                  <ProposalFields
                    about={`voorstel-${id}`}
                    question={{ kinds: section.kinds.filter(({ kind }) => fits(kind, body)) }}
                    partners={view.partners}
                    partnerName={me.partnerName}
                    body={body}
                  />
                </ActionForm>
                <TakeBack form={act({ do: "withdraw", id })} label={words.withdraw} about={`voorstel-${id}`} />
              </Fold>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a proposal may be changed into: words stay words, and the others stay what they are. */
const fits = (kind: string, body: Body): boolean => (isTextKind(body.kind) ? isTextKind(kind) : kind === body.kind);

function wordsOf(body: Body): string {
  if (body.kind === "action") return [body.what, body.who, dutchDay(body.when)].join(" · ");
  if (body.kind === "whatif") return [body.risk, body.response].join(" · ");
  return body.kind === "evalDate" ? dutchDay(body.date) : body.text;
}
