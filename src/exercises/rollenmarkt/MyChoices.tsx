import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TakeBack } from "../../ui/TakeBack.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { Props } from "./phone.tsx";
import { pictureOf } from "./pictures.ts";
import texts from "./texts.json" with { type: "json" };

type One = { choice: Props["mine"][number]; open: boolean };

/** What this phone chose, how far it got, and while it is open the way to change it or take it back. */
export function MyChoices({ open, ...props }: Props & { open: boolean }) {
  const { mine } = props;
  if (mine.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2>{texts.mine.title}</h2>
      <ul className="grid gap-4">
        {mine.map((choice) => (
          <Card as="li" key={choice.id} tone={choice.body.side} className="grid gap-3">
            <Choice {...props} choice={choice} open={open} />
          </Card>
        ))}
      </ul>
    </section>
  );
}

function Choice({ choice, open, ...props }: Props & One) {
  const { id, body, status, message } = choice;
  return (
    <>
      <div className="flex gap-3">
        <Drawing name={pictureOf(body.role)} />
        <div className="min-w-0">
          <h3 id={`keuze-${id}`}>
            <bdi>{nameOf(props, body)}</bdi>
          </h3>
          <p>
            <Filled template={texts.mine.for} values={{ organisatie: ownerOf(props, body) }} />
          </p>
          <p dir="auto">{body.reason}</p>
        </div>
      </div>
      {status === "refused" && <Notice kind="problem">{message}</Notice>}
      {status !== "refused" && <p className="text-muted">{texts.mine[status]}</p>}
      {open && status === "saved" && <ChangeChoice {...props} choice={choice} open={open} />}
      {open && <TakeBack form={props.act({ do: "withdraw", id })} label={texts.mine.withdraw} about={`keuze-${id}`} />}
    </>
  );
}

function ChangeChoice({ choice, view, act }: Props & One) {
  const { id, body } = choice;
  return (
    <Fold button label={texts.mine.change} about={`keuze-${id}`}>
      <ActionForm {...act({ do: "change", id })}>
        <input type="hidden" name="role" value={body.role} />
        <input type="hidden" name="ownName" value={body.ownName} />
        <input type="hidden" name="side" value={body.side} />
        <SelectField
          name="owner"
          label={texts.form.owner}
          about={`keuze-${id}`}
          options={view.partners.map((partner) => ({ value: partner.id, label: partner.name }))}
          defaultValue={body.owner}
        />
        <TextArea
          name="reason"
          label={texts.form.reason}
          about={`keuze-${id}`}
          help={texts.form.reasonHelp}
          maxLength={200}
          required
          defaultValue={body.reason}
        />
        <Button kind="do" about={`keuze-${id}`}>
          {texts.mine.save}
        </Button>
      </ActionForm>
    </Fold>
  );
}

const nameOf = ({ view }: Pick<Props, "view">, body: Props["mine"][number]["body"]) =>
  view.roles.find(({ id }) => id === body.role)?.name ?? body.ownName;

const ownerOf = ({ view }: Pick<Props, "view">, body: Props["mine"][number]["body"]) =>
  view.partners.find(({ id }) => id === body.owner)?.name ?? "";
