import { fill } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { More } from "./MarketList.tsx";
import type { Props } from "./phone.tsx";
import { pictureOf } from "./pictures.ts";
import type { AskedRole } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const ANSWERS = ["ja", "anders", "nee"] as const;

/** The roles that were chosen for the viewer's organisation, with why, and the question whether they fit. */
export function AskedRoles(props: Props) {
  const { view, me, stage } = props;
  return (
    <section className="grid gap-4">
      <h2>
        <Filled template={texts.answer.title} values={{ organisatie: me.partnerName }} />
      </h2>
      <ul className="grid gap-6">
        {view.asked.map((role) => (
          <Card as="li" key={role.role} tone={role.side} className="grid gap-4">
            <Why {...role} />
            {stage.state !== "closed" && <AnswerForm {...props} role={role} />}
            <AnswersSoFar {...role} />
          </Card>
        ))}
      </ul>
      <More count={view.moreAsked} />
    </section>
  );
}

function Why({ role, card, name, legal, reasons, moreReasons }: AskedRole) {
  return (
    <>
      <div className="flex items-center gap-3">
        <Drawing name={pictureOf(card)} />
        <h3 id={titleIdOf(role)} className="min-w-0">
          <bdi>{name}</bdi>
        </h3>
      </div>
      {legal && <p>{texts.legalTask}</p>}
      <div>
        <p className="font-bold">{texts.answer.why}</p>
        <ul className="grid list-disc gap-1 ps-6">
          {reasons.map((reason) => (
            <li key={reason}>
              <span dir="auto" className="block">
                {reason}
              </span>
            </li>
          ))}
        </ul>
        <More count={moreReasons} />
      </div>
    </>
  );
}

function AnswerForm({ role, answered, act }: Props & { role: AskedRole }) {
  const id = role.ids.find((one) => answered[one]) ?? role.ids[0];
  if (!id) return null;
  const given = ANSWERS.find((answer) => answer === answered[id]);
  return (
    <ActionForm {...act({ do: "support", id })}>
      {given && <Notice kind="good">{fill(texts.answer.yours, { antwoord: texts.answers[given] })}</Notice>}
      <TextArea
        name="note"
        label={texts.answer.note}
        about={titleIdOf(role.role)}
        help={texts.answer.noteHelp}
        rows={2}
        maxLength={140}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-bold">{texts.answer.question}</legend>
        <div className="flex flex-wrap gap-3">
          {ANSWERS.map((answer) => (
            <Button
              key={answer}
              kind="may"
              name="value"
              value={answer}
              about={titleIdOf(role.role)}
              aria-pressed={given === answer}
              className="grow"
            >
              {texts.answers[answer]}
            </Button>
          ))}
        </div>
      </fieldset>
    </ActionForm>
  );
}

function AnswersSoFar({ answers }: AskedRole) {
  const given = ANSWERS.filter((answer) => answers[answer] > 0);
  if (given.length === 0) return null;
  const counts = given.map((answer) =>
    fill(texts.answer.count, { antwoord: texts.answers[answer], aantal: answers[answer] }),
  );
  return (
    <p className="text-muted">
      {texts.answer.together} <span>{counts.join(", ")}</span>
    </p>
  );
}

// The key of a role may hold any letters, and an id no spaces.
const titleIdOf = (role: string): string => `rol-${encodeURIComponent(role)}`;
