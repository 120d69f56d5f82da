import { showsNothing } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { Mine, PhoneProps } from "../contract.ts";
import { Others } from "../kit/Others.tsx";
import type kit from "../kit/phone.texts.json";
import { SentTexts } from "../kit/SentTexts.tsx";
import { KINDS, MAX_NAME } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const isMissing = ({ body }: Mine<Body>): boolean => body.part === "missing";

const ABOUT = "vraag-missen";

/** Who is missed at this table, of which side that is, and whether we invite it. */
export function Missing({ view, mine, act, stage }: Props) {
  const { texts } = useWords<typeof nl>("exercises/sociale-kaart/phone.texts");
  const send = useWords<typeof kit>("exercises/kit/phone.texts").texts.send;
  const form = act({ do: "contribute" });
  const own = mine.filter(isMissing);
  const others = view.missing.lines.filter(({ id }) => !own.some((one) => one.id === id));
  const onSend = (sent: FormData) =>
    showsNothing(String(sent.get("text") ?? "")) ? texts.errors.name : form.onSend(sent);
  return (
    <section className="asking flex flex-col gap-3">
      <h2 id={ABOUT} className="text-question">
        {texts.missing.question}
      </h2>
      <ActionForm {...form} hidden={{ ...form.hidden, part: "missing" }} onSend={onSend}>
        <Fields about={ABOUT} />
        <Button about={ABOUT}>{send}</Button>
        <p className="font-bold">{texts.names}</p>
        {form.tick}
      </ActionForm>
      <SentTexts
        mine={own}
        act={act}
        fieldsOf={(body, about) => (
          <>
            <input type="hidden" name="part" value="missing" />
            <Fields about={about} body={body} />
          </>
        )}
        isClosed={stage.state === "closed"}
      />
      {others.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3>{texts.ours}</h3>
          <Others lines={others} more={view.missing.more} />
        </section>
      )}
    </section>
  );
}

/** A name, its side, and whether we invite it. */
function Fields({ about, body }: { about: string; body?: Body }) {
  const { fields, kinds } = useWords<typeof nl>("exercises/sociale-kaart/phone.texts").texts;
  return (
    <>
      <TextField
        name="text"
        label={fields.name}
        about={about}
        maxLength={MAX_NAME}
        {...(body && { defaultValue: body.text })}
      />
      <SelectField
        name="kind"
        label={fields.kind}
        about={about}
        options={[...KINDS].reverse().map((value) => ({ value, label: kinds[value] }))}
        defaultValue={body?.kind ?? "unknown"}
      />
      <ChoiceCards
        type="checkbox"
        name="by"
        legend=""
        about={about}
        options={[{ value: "us", label: fields.us }]}
        defaultValue={body?.by ? [body.by] : []}
      />
    </>
  );
}
