import { fill } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Fold, FoldHead, titleOf } from "../../ui/Fold.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import type { Props } from "./phone.tsx";
import { pictureOf } from "./pictures.ts";
import { RuleFields } from "./RuleFields.tsx";
import type { PhoneTopic, RuleView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** The chosen pitfalls, one open at a time: write a rule, and once they are shown read them all and stand behind them. */
export function Topics(props: Props) {
  const { view, stage } = props;
  return view.topics.map((topic, index) => (
    <details
      key={topic.id}
      name={stage.state === "open" ? "topics" : undefined}
      open={index === 0 || stage.state !== "open"}
    >
      <FoldHead id={topicId(topic.id)} drawing={pictureOf(topic.id)} title={topic.title} className="card" />
      <div className="mt-4 grid gap-4">
        <p>{topic.question}</p>
        {stage.state !== "open" && <Rules {...props} topic={topic} />}
        {stage.state === "open" && <RuleForm {...props} topic={topic} />}
        {stage.state === "shown" && (
          <Fold button label={texts.rules.another} about={titleOf(topicId(topic.id))}>
            <RuleForm {...props} topic={topic} />
          </Fold>
        )}
      </div>
    </details>
  ));
}

function RuleForm({ topic, act }: Props & { topic: PhoneTopic }) {
  return (
    <ActionForm {...act({ do: "contribute" }, topic.id)}>
      <p className="text-question font-bold">{topic.whatIf}</p>
      <RuleFields pitfall={topic.id} about={titleOf(topicId(topic.id))} />
      <Button kind="do" about={titleOf(topicId(topic.id))}>
        {texts.rules.send}
      </Button>
    </ActionForm>
  );
}

function Rules({ topic, ...props }: Props & { topic: PhoneTopic }) {
  return (
    <>
      <h3>{texts.rules.title}</h3>
      {topic.rules.length === 0 && <p>{texts.rules.none}</p>}
      <ul className="grid gap-4">
        {topic.rules.map((rule) => (
          <Rule key={rule.id} {...props} rule={rule} />
        ))}
      </ul>
      {topic.more > 0 && <p className="text-muted">{fill(texts.rules.more, { aantal: topic.more })}</p>}
    </>
  );
}

function Rule({ rule, stage, answered, act }: Props & { rule: RuleView }) {
  const agreed = answered[rule.id] === "ja";
  return (
    <Card as="li" tone="leaf" className="grid gap-3">
      <p id={`zin-${rule.id}`} dir="auto">
        {rule.sentence}
      </p>
      <p>
        {texts.rules.support} <SupportMark {...rule.support} />
      </p>
      {agreed && <p className="font-bold">{texts.rules.agreed}</p>}
      {stage.state === "shown" && (
        <ActionForm {...act({ do: "support", id: rule.id })}>
          <Button kind={agreed ? "undo" : "may"} name="value" value={agreed ? "" : "ja"} about={`zin-${rule.id}`}>
            {agreed ? texts.rules.undo : texts.rules.agree}
          </Button>
        </ActionForm>
      )}
    </Card>
  );
}

const topicId = (pitfall: string): string => `afspraak-${pitfall}`;
