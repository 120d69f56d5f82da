import { SentTexts } from "../../ui/SentTexts.tsx";
import type { Mine, PhoneProps } from "../contract.ts";
import { MAX_TEXT } from "./limits.ts";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type SentProps = { mine: Mine<Body>[]; act: PhoneProps<PhoneView, Body>["act"] };

/** The answers that this phone sent; the question of each stays as it was. */
export function Sent({ mine, act }: SentProps) {
  const sent = mine.map(({ id, body, status, message }) => {
    const change = act({ do: "change", id });
    return {
      id,
      text: body.text,
      status,
      message,
      change: { ...change, hidden: { ...change.hidden, question: body.question } },
      withdraw: act({ do: "withdraw", id }),
    };
  });
  return <SentTexts sent={sent} texts={texts.sent} maxLength={MAX_TEXT} />;
}
