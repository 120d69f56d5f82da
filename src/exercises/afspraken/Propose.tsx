import { useState } from "react";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Explained } from "../kit/Explained.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { inWords, isDay, MOST, partsOf } from "./parts.ts";
import type { Body } from "./schema.ts";
import { type AfsprakenProps, useAgreementWords, useTexts } from "./useTexts.ts";

const ABOUT = "vraag-voorstel";
const FIRST = "action";

/** What this phone proposes: first what it is about, then its words; and below that what it proposed before. */
export function Propose(props: AfsprakenProps) {
  const { view, mine, act, me, asked = null } = props;
  const { texts, language } = useTexts();
  const { asks } = useAgreementWords();
  const kinds = view.kinds.flatMap((one) => one.kinds);
  // A form that came back refused stands there as it was.
  const back = kinds.find((kind) => act({ do: "contribute" }, kind).refused);
  const [chosen, choose] = useState(back ?? asked);
  const kind = kinds.find((one) => one === chosen);
  const { label, help } = asks(kind ?? "");
  const fields = { partners: view.partners, who: me.partnerName };
  return (
    <section className="asking flex flex-col gap-3">
      <h2 id={ABOUT} className="text-question">
        {kind ? label : texts.choose}
      </h2>
      {kind ? (
        <>
          <ActionForm key={kind} {...act({ do: "contribute" }, kind)}>
            <Fields kind={kind} about={ABOUT} {...fields} />
            <Button about={ABOUT}>{texts.send}</Button>
          </ActionForm>
          <Explained>
            <p>
              {help} {texts.help}
            </p>
          </Explained>
          <LinkButton
            className="self-start"
            href="?"
            onClick={(event) => {
              event.preventDefault();
              choose(null);
            }}
          >
            {texts.other}
          </LinkButton>
        </>
      ) : (
        <Choosing {...props} choose={choose} />
      )}
      <SentTexts
        title={texts.mine}
        mine={mine.map((one) => (one.status === "saved" ? { ...one, message: one.message || texts.saved } : one))}
        act={act}
        shownAs={(body) => inWords(language, body).join(" · ")}
        fieldsOf={(body, about) => <Fields kind={body.kind} about={about} body={body} {...fields} />}
        isClosed={false}
      />
    </section>
  );
}

/** What may be proposed, section by section; those about which the group said something come first. */
function Choosing({ view, choose }: AfsprakenProps & { choose: (kind: string) => void }) {
  const { texts } = useTexts();
  const { titleOf, asks } = useAgreementWords();
  const hasLines = (section: string) => view.sections.some(({ id, lines }) => id === section && lines.length > 0);
  const may = view.kinds.filter(({ kinds }) => kinds.length > 0);
  const sorted = [true, false].flatMap((first) => may.filter(({ section }) => hasLines(section) === first));
  return (
    <form
      method="get"
      className="action-form"
      onSubmit={(event) => {
        event.preventDefault();
        choose(String(new FormData(event.currentTarget).get("vraag")));
      }}
    >
      <Field name="vraag" label={texts.part} about={ABOUT}>
        {(linked) => (
          <select defaultValue={FIRST} {...linked}>
            {sorted.map(({ section, kinds }) => (
              <optgroup key={section} label={titleOf(section)}>
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {asks(kind).label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Button about={ABOUT}>{texts.chosen}</Button>
    </form>
  );
}

type FieldsProps = { kind: string; about: string; partners: string[]; who: string; body?: Body };

/** The fields of a kind of line; who is to do it is usually the own organisation. */
function Fields({ kind, about, partners, who, body }: FieldsProps) {
  const { texts } = useTexts();
  const before: Record<string, string | undefined> = body ?? { who };
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      {partsOf(kind).map((name) => {
        const value = before[name];
        const field = { name, label: texts.fields[name], about, ...(value !== undefined && { defaultValue: value }) };
        if (isDay(name)) return <TextField key={name} {...field} type="date" />;
        if (name !== "who") return <TextArea key={name} {...field} maxLength={MOST[name]} rows={2} />;
        return <TextField key={name} {...field} maxLength={MOST[name]} list={partners} autoComplete="off" />;
      })}
    </>
  );
}
