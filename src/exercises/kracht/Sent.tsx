import { SentTexts } from "../../ui/SentTexts.tsx";
import type { Mine } from "../contract.ts";
import { MAX_TEXT } from "./limits.ts";
import type { StrengthsProps } from "./phone.tsx";
import type { Body } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type SentProps = { mine: Mine<Body>[]; act: StrengthsProps["act"] };

/** The points that this phone sent; what they are about stays as it was. */
export function Sent({ mine, act }: SentProps) {
  const sent = mine.map(({ id, body, status, message }) => {
    const change = act({ do: "change", id });
    const about = { about: body.about, dimension: body.dimension, ...(body.own ? { own: "true" } : {}) };
    return {
      id,
      text: body.text,
      status,
      message,
      change: { ...change, hidden: { ...change.hidden, ...about } },
      withdraw: act({ do: "withdraw", id }),
    };
  });
  return <SentTexts sent={sent} texts={texts.sent} maxLength={MAX_TEXT} />;
}
