import type { ReactNode } from "react";
import { ActionForm, type ActionFormProps } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { TakeBack } from "../../ui/TakeBack.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { Mine, PhoneAct } from "../contract.ts";
import type nl from "./phone.texts.json";
import { Six } from "./Six.tsx";

const DRAWINGS = { saved: "check", waiting: "wifi-off", refused: "warning" } as const;

type SentTextsProps<Body> = {
  mine: Mine<Body>[];
  act: (act: PhoneAct) => ActionFormProps;
  /** The field of the words, which can be changed, if not "text". */
  name?: string;
  /** What goes along as it was: where it does not say, all other fields. */
  restOf?: (body: Body) => Record<string, string>;
  /** How it is read, where that is more than the words that can be changed. */
  shownAs?: (body: Body) => string;
  /** What stands before the words: what they are about. */
  leadOf?: (body: Body) => ReactNode;
  /** What stands under the words, such as their photo; `about` is the id of the words. */
  underOf?: (one: Mine<Body>, about: string) => ReactNode;
  /** What else can be changed; `about` is the id of the words. */
  choicesOf?: (body: Body, about: string) => ReactNode;
  /** All that can be changed, with what goes along, where that is more than words. */
  fieldsOf?: (body: Body, about: string) => ReactNode;
  maxLength?: number;
  /** Once the step is closed there is nothing to change. */
  isClosed: boolean;
  title?: string;
  /** Where no question stands above it. */
  heading?: "h2" | "h3";
};

/** What this phone sent, the newest first, how far it got, and the way to change it or take it back. */
export function SentTexts<Body extends object>({
  mine,
  title,
  heading: Heading = "h3",
  ...props
}: SentTextsProps<Body>) {
  const { texts } = useWords<typeof nl>("exercises/kit/phone.texts");
  if (mine.length === 0) return null;
  // What was sent just now is in sight, however much there is.
  const newest = [...mine].reverse();
  return (
    <section className="flex flex-col gap-2">
      <Heading>{title ?? texts.sent.title}</Heading>
      <Six
        lengths={newest.map(({ body }) => wordsIn(body, props.name).length)}
        items={newest.map((one) => <Sent key={one.id} one={one} {...props} />)}
      />
    </section>
  );
}

type SentProps<Body> = Omit<SentTextsProps<Body>, "mine" | "title" | "heading"> & { one: Mine<Body> };

function Sent<Body extends object>({ one, act, maxLength, isClosed, name = "text", ...more }: SentProps<Body>) {
  const {
    restOf = (body) => fieldsBut(body, name),
    shownAs = (body) => wordsIn(body, name),
    leadOf,
    underOf,
    choicesOf,
    fieldsOf,
  } = more;
  const { texts } = useWords<typeof nl>("exercises/kit/phone.texts");
  const { id, body, status, message } = one;
  const text = wordsIn(body, name);
  const about = `stuk-${id}`;
  const change = act({ do: "change", id });
  return (
    <li className="grow-in flex flex-col gap-1">
      {leadOf?.(body)}
      <p id={about} dir="auto" className="whitespace-pre-line">
        {shownAs(body)}
      </p>
      <p className="text-muted">
        <Drawing name={DRAWINGS[status]} className="icon" /> <span>{message || texts.sent[status]}</span>
      </p>
      {underOf?.(one, about)}
      {status !== "waiting" && !isClosed && (
        <Fold label={texts.sent.open} about={about}>
          <ActionForm key={shownAs(body)} {...change} hidden={{ ...change.hidden, ...(!fieldsOf && restOf(body)) }}>
            {choicesOf?.(body, about)}
            {fieldsOf?.(body, about) ?? (
              <TextArea label={texts.change} defaultValue={text} {...{ name, about, maxLength }} />
            )}
            <Button kind="may" about={about}>
              {texts.sent.save}
            </Button>
          </ActionForm>
          <TakeBack form={act({ do: "withdraw", id })} label={texts.sent.withdraw} about={about} />
        </Fold>
      )}
    </li>
  );
}

const wordsIn = (body: object, name = "text"): string =>
  String(Object.entries(body).find(([key]) => key === name)?.[1] ?? "");

/** All of a contribution but one field, as a form sends it: what is not so goes unsaid. */
const fieldsBut = (body: object, name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => (key !== name && value ? [[key, String(value)]] : [])),
  );
