import { useEffect, useState } from "react";
import type { Hearing } from "../../../live/connect.ts";
import type { Phone } from "./usePhone.ts";

// A hand that went up and down before the room was read shows nothing of it: then what the room says is right by itself.
const AGREES_WITHIN_MS = 5_000;

/** What the room says of the hand, and how well the phone hears it. */
type Heard = { isUp: boolean; hearing: Hearing };

/**
 * Whether this phone's hand is up: as it is pressed, then as the server answered until the room says the same, and
 * otherwise as the room says. `failed`: why the last press came to nothing. A press is of this moment: without a network it
 * is not kept for later.
 */
export function useHand({ isUp, hearing }: Heard, phone: Phone, lost: string) {
  const [pressed, setPressed] = useState<{ value: boolean } | null>(null);
  const [answered, setAnswered] = useState<boolean | null>(null);
  const [failed, setFailed] = useState("");
  if (answered === isUp) setAnswered(null);
  const waits = answered !== null && (hearing === "live" || hearing === "asking");

  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setAnswered(null), AGREES_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [waits]);

  async function press(form: FormData): Promise<void> {
    const mine = { value: form.get("value") === "ja" };
    setFailed("");
    setPressed(mine);
    const problem = await phone.sendNow({ do: "hand" }, form).catch(() => lost);
    setFailed(problem);
    if (!problem) setAnswered(mine.value);
    setPressed((now) => (now === mine ? null : now));
  }

  return { isUp: pressed?.value ?? answered ?? isUp, failed, press };
}
