import { fill } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { TakeBack } from "../../ui/TakeBack.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import words from "./phone.texts.json" with { type: "json" };
import type { BoomProps } from "./phone.tsx";
import type { Item } from "./tally.ts";

type AnswersProps = BoomProps & { part: BoomProps["view"]["parts"][number] };

/** What this phone hung in the part, with how far it got; it can be changed and taken away until the step closes. */
export function MyAnswers({ mine, part, stage, act }: AnswersProps) {
  const answers = mine.filter(({ body }) => body.part === part.id);
  if (answers.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3>{words.mine}</h3>
      <ul className="flex list-none flex-col gap-3 p-0">
        {answers.map(({ id, body, status, message }) => (
          <li key={id} className="border-t border-line pt-2">
            <p id={`stuk-${id}`} dir="auto">
              {body.text}
            </p>
            <p className="text-muted">{status === "refused" ? message : words.status[status]}</p>
            {stage.state !== "closed" && (
              <Fold label={words.change} about={`stuk-${id}`}>
                <ActionForm {...act({ do: "change", id })}>
                  <input type="hidden" name="part" value={part.id} />
                  <TextArea
                    name="text"
                    label={words.label}
                    about={`stuk-${id}`}
                    maxLength={200}
                    defaultValue={body.text}
                  />
                  <Button kind="may" about={`stuk-${id}`}>
                    {words.save}
                  </Button>
                </ActionForm>
                <TakeBack form={act({ do: "withdraw", id })} label={words.withdraw} about={`stuk-${id}`} />
              </Fold>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What hangs there from others and from earlier steps, to agree with. */
export function Others({ view, mine, part, stage, answered, act }: AnswersProps) {
  const own = new Set(mine.map(({ id }) => id));
  const others = part.items.filter(({ id }) => !own.has(id));
  return (
    <section className="flex flex-col gap-2">
      <h3>{words.others}</h3>
      {!view.readable && <p>{words.othersHidden}</p>}
      {view.readable && others.length === 0 && <p className="text-muted">{words.nothing}</p>}
      <ul className="flex list-none flex-col gap-3 p-0">
        {others.map((item) => (
          <li key={item.id} className="flex flex-col gap-2 border-t border-line pt-2">
            <p id={`hangt-${item.id}`} dir="auto">
              {item.text}
            </p>
            <Marks item={item} />
            {!item.earlier && stage.state !== "closed" && (
              <ActionForm {...act({ do: "support", id: item.id })}>
                <Agree agreed={answered[item.id] === "ja"} about={`hangt-${item.id}`} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {part.more > 0 && <p className="text-muted">{fill(words.more, { aantal: part.more })}</p>}
    </section>
  );
}

function Marks({ item: { side, earlier, support } }: { item: Item }) {
  return (
    <p className="flex flex-wrap gap-x-4">
      {side && <SideMark side={side} />}
      {earlier && <span className="text-muted">{words.earlier}</span>}
      {support.formal + support.informal > 1 && (
        <span>
          {words.agreed} <SupportMark {...support} />
        </span>
      )}
    </p>
  );
}

function Agree({ agreed, about }: { agreed: boolean; about: string }) {
  return (
    <Button kind="may" name="value" value={agreed ? "" : "ja"} about={about} aria-pressed={agreed}>
      {agreed ? words.supported : words.support}
    </Button>
  );
}
