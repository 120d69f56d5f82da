import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TakeBack } from "../../ui/TakeBack.tsx";
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
      <p id={`mijn-${id}`} dir="auto">
        {sentence}
      </p>
      {status === "refused" ? (
        <Notice kind="problem">{message}</Notice>
      ) : (
        <p className="text-muted">{texts.mine[status]}</p>
      )}
      {open && status === "saved" && (
        <Fold button label={texts.mine.change} about={`mijn-${id}`}>
          <ActionForm {...act({ do: "change", id })}>
            <RuleFields pitfall={body.pitfall} about={`mijn-${id}`} when={body.when} response={body.response} />
            <Button kind="do" about={`mijn-${id}`}>
              {texts.mine.save}
            </Button>
          </ActionForm>
        </Fold>
      )}
      {open && <TakeBack form={act({ do: "withdraw", id })} label={texts.mine.withdraw} about={`mijn-${id}`} />}
    </Card>
  );
}
