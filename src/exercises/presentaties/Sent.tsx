import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { Mine, PhoneProps } from "../contract.ts";
import { MAX_TEXT } from "./limits.ts";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { withText } from "./withText.ts";

type SentProps = { mine: Mine<Body>[]; act: PhoneProps<PhoneView, Body>["act"] };

/** What this phone sent, how far it got, and the way to change it or take it back. */
export function Sent({ mine, act }: SentProps) {
  if (mine.length === 0) return null;
  return (
    <section>
      <h3>{texts.sent.title}</h3>
      <ul className="flex list-none flex-col gap-4 p-0">
        {mine.map((sent) => (
          <li key={sent.id} className="grow-in flex flex-col gap-1">
            <p dir="auto" className="whitespace-pre-line">
              {sent.body.text}
            </p>
            <p className="text-muted">
              <Drawing
                name={sent.status === "saved" ? "check" : sent.status === "waiting" ? "wifi-off" : "warning"}
                className="icon"
              />{" "}
              {sent.message || texts.sent[sent.status]}
            </p>
            {sent.status !== "waiting" && <Change sent={sent} act={act} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Change({ sent: { id, body }, act }: { sent: Mine<Body>; act: SentProps["act"] }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2">{texts.sent.change}</summary>
      <div className="flex flex-col gap-4">
        <ActionForm key={body.text} {...withText(act({ do: "change", id }))}>
          <input type="hidden" name="question" value={body.question} />
          <TextArea name="text" label={texts.sent.changeLabel} defaultValue={body.text} maxLength={MAX_TEXT} />
          <Button kind="may">{texts.sent.save}</Button>
        </ActionForm>
        <ActionForm {...act({ do: "withdraw", id })}>
          <Button kind="undo">{texts.sent.withdraw}</Button>
        </ActionForm>
      </div>
    </details>
  );
}
