import { useState } from "react";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Field } from "../../ui/Field.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { TakeBack } from "../../ui/TakeBack.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { Mine } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import type kit from "../kit/phone.texts.json";
import { dayIn } from "./dayIn.ts";
import { MOST } from "./kinds.ts";
import type { Body } from "./schema.ts";
import { type AfsprakenProps, useAgreementWords, useTexts } from "./useTexts.ts";

const ABOUT = "vraag-voorstel";
const FIRST = "action";

/** What this phone proposes: first what it is about, then its words; and below that what it proposed before. */
export function Propose(props: AfsprakenProps) {
  const { view, act, me, asked = null } = props;
  const { texts } = useTexts();
  const { asks } = useAgreementWords();
  const kinds = view.kinds.flatMap((one) => one.kinds);
  // A form that came back refused stands there as it was.
  const back = kinds.find((kind) => act({ do: "contribute" }, kind).refused);
  const [chosen, choose] = useState(back ?? asked);
  const kind = kinds.find((one) => one === chosen);
  const { label, help } = asks(kind ?? "");
  return (
    <section className="asking flex flex-col gap-3">
      <h2 id={ABOUT} className="text-question">
        {kind ? label : texts.choose}
      </h2>
      {kind ? (
        <>
          <ActionForm key={kind} {...act({ do: "contribute" }, kind)}>
            <Fields kind={kind} about={ABOUT} partners={view.partners} who={me.partnerName} />
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
      <Proposed {...props} />
    </section>
  );
}

/** What may be proposed, section by section; those about which the group said something come first. */
function Choosing({ view, choose }: AfsprakenProps & { choose: (kind: string) => void }) {
  const { texts } = useTexts();
  const { titleOf, asks } = useAgreementWords();
  const hasLines = (section: string) => view.sections.some(({ id, lines }) => id === section && lines.length > 0);
  const may = view.kinds.filter(({ kinds }) => kinds.length > 0);
  const sorted = [
    ...may.filter(({ section }) => hasLines(section)),
    ...may.filter(({ section }) => !hasLines(section)),
  ];
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

// Of a kind that is more than words.
const FIELDS: Record<string, (keyof typeof MOST)[]> = {
  action: ["what", "who", "when"],
  whatif: ["risk", "response"],
  evalDate: ["date"],
};

type FieldsProps = { kind: string; about: string; partners: string[]; who: string; body?: Body };

/** The fields of a proposal, empty or with what was proposed before. */
function Fields({ kind, about, partners, who, body }: FieldsProps) {
  const { texts } = useTexts();
  const before: Record<string, string | undefined> = body ?? { who };
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      {(FIELDS[kind] ?? ["text" as const]).map((name) => {
        const value = before[name];
        const field = { name, label: texts.fields[name], about, ...(value !== undefined && { defaultValue: value }) };
        if (name === "when" || name === "date") return <TextField key={name} {...field} type="date" />;
        if (name !== "who") return <TextArea key={name} {...field} maxLength={MOST[name]} rows={2} />;
        return <TextField key={name} {...field} maxLength={MOST[name]} list={partners} autoComplete="off" />;
      })}
    </>
  );
}

const DRAWINGS = { saved: "check", waiting: "wifi-off", refused: "warning" } as const;

function Proposed({ mine, ...props }: AfsprakenProps) {
  const { texts } = useTexts();
  if (mine.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3>{texts.mine}</h3>
      <ul className="flex list-none flex-col gap-3 p-0">
        {mine.map((one) => (
          <Proposal key={one.id} {...props} one={one} />
        ))}
      </ul>
    </section>
  );
}

/** A proposal of this phone, how far it got, and the way to change it or take it back. */
function Proposal({ one, view, me, act }: Omit<AfsprakenProps, "mine"> & { one: Mine<Body> }) {
  const { texts, language } = useTexts();
  const { sent } = useWords<typeof kit>("exercises/kit/phone.texts").texts;
  const { id, body, status, message } = one;
  const about = `voorstel-${id}`;
  return (
    <li className="grow-in flex flex-col gap-1 border-t border-line pt-2">
      <p id={about} dir="auto" className="whitespace-pre-line">
        {wordsOf(body, language).join(" · ")}
      </p>
      <p className="text-muted">
        <Drawing name={DRAWINGS[status]} className="icon" />{" "}
        <span>{message || (status === "saved" ? texts.saved : sent[status])}</span>
      </p>
      {status !== "waiting" && (
        <Fold label={sent.open} about={about} open={status === "refused"}>
          <ActionForm key={JSON.stringify(body)} {...act({ do: "change", id })}>
            <Fields kind={body.kind} about={about} partners={view.partners} who={me.partnerName} body={body} />
            <Button kind="may" about={about}>
              {sent.save}
            </Button>
          </ActionForm>
          <TakeBack form={act({ do: "withdraw", id })} label={sent.withdraw} about={about} />
        </Fold>
      )}
    </li>
  );
}

function wordsOf(body: Body, language: string): string[] {
  const said: Record<string, string | undefined> = body;
  return (FIELDS[body.kind] ?? ["text"]).map((name) => {
    const words = said[name] ?? "";
    return name === "when" || name === "date" ? dayIn(language, words) : words;
  });
}
