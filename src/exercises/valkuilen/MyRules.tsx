import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Props } from "./phone.tsx";
import { RuleFields } from "./RuleFields.tsx";
import { ruleSentence } from "./ruleSentence.ts";
import texts from "./texts.json" with { type: "json" };

type Mine = Props["mine"][number];

/** The rules of this phone, how far they got, and while it is open the way to change them or take them back. */
export function MyRules(props: Props) {
  const { mine, stage } = props;
  const rules = mine.filter(({ body }) => body.kind === "rule");
  const open = stage.round > 0 && stage.state !== "closed";
  if (rules.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2>{texts.mine.title}</h2>
      <ul className="grid gap-4">
        {rules.map((rule) => (
          <MyRule key={rule.id} {...props} rule={rule} open={open} />
        ))}
      </ul>
    </section>
  );
}

function MyRule({ rule, open, view, act }: Props & { rule: Mine; open: boolean }) {
  const { id, body, status, message } = rule;
  if (body.kind !== "rule") return null;
  const sentence = ruleSentence(body, view.names);
  return (
    <Card as="li" className="grid gap-3">
      <h3>{view.titles[body.pitfall]}</h3>
      <p dir="auto">{sentence}</p>
      {status === "refused" ? (
        <Notice kind="problem">{message}</Notice>
      ) : (
        <p className="text-muted">{texts.mine[status]}</p>
      )}
      {open && status === "saved" && (
        <details>
          <summary className="button button-may">{texts.mine.change}</summary>
          <div className="mt-4">
            <ActionForm {...act({ do: "change", id })}>
              <RuleFields pitfall={body.pitfall} when={body.when} response={body.response} />
              <Button kind="do">{texts.mine.save}</Button>
            </ActionForm>
          </div>
        </details>
      )}
      {open && (
        <ActionForm {...act({ do: "withdraw", id })}>
          <Button kind="undo">
            {texts.mine.withdraw}
            <span className="sr-only">: {sentence}</span>
          </Button>
        </ActionForm>
      )}
    </Card>
  );
}
