"use client";
import { useEffect, useState } from "react";
import type { Taking } from "../../../contributions/acceptance.ts";
import type { KeptErrand } from "../../../contributions/outbox.ts";
import { type Here, isOfReady, keptForLater, mayTryAgain, refusedOutOf } from "../../../contributions/own.ts";
import type { Say } from "../../../lib/say.ts";
import type { Hearing } from "../../../live/connect.ts";
import { Button } from "../../../ui/Button.tsx";
import { useSay } from "../../../ui/Words.tsx";
import type { PhoneWords } from "./phoneWords.ts";
import { Said } from "./Said.tsx";
import type { Phone } from "./usePhone.ts";

const SENT_SHOWN_MS = 12_000;

/** `spoken` where it is worth to be read out: that something is on its way is not. */
type Report = { kind: "info" | "good"; text: string; spoken: string };

/** How far what was sent got; null where there is nothing to say of it. */
export function useReport(phone: Phone, hearing: Hearing, { states }: PhoneWords): Report | null {
  const { stored } = phone;
  const isWaiting = ({ state }: KeptErrand) => state === "waiting";
  // That somebody is ready is said by its button.
  const errands = phone.errands.filter((errand) => !isOfReady(errand));
  const waiting = errands.some(isWaiting);
  const last = errands.at(-1);
  const isFresh = useFresh(last?.state === "sent" ? `${last.key} ${last.at}` : "");
  if (hearing === "lost" || (typeof navigator !== "undefined" && phone.errands.some(isWaiting) && !navigator.onLine))
    return aloud("info", stored ? states.lost : states.lostNotStored);
  if (waiting) return { kind: "info", text: stored ? states.waiting : states.waitingNotStored, spoken: "" };
  return isFresh ? aloud("good", states.sent) : null;
}

const aloud = (kind: Report["kind"], text: string): Report => ({ kind, text, spoken: text });

/** The newest refusal in a sentence; empty where none is in the bar. */
export function refusalSpoken({ errands }: Phone, here: Here | null, { spoken }: PhoneWords, say: Say): string {
  const last = refusedOutOf(errands, here).at(-1);
  return last ? say(spoken.refused, { woorden: last.about.words, reden: last.message }) : "";
}

/** Whether this became so a moment ago: what was sent long ago needs no room at the bottom. */
function useFresh(what: string): boolean {
  const [old, setOld] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setOld(what), SENT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [what]);
  return what !== "" && what !== old;
}

type DeliveryProps = {
  phone: Phone;
  report: Report | null;
  here: Here | null;
  taking: Taking[];
  words: PhoneWords;
};

/** How far what was sent got, in words and with a picture; what was refused stays until it is put away or kept. */
export function Delivery({ phone, report, here, taking, words: { states, refusal } }: DeliveryProps) {
  const { errands, stored } = phone;
  const { say } = useSay();
  const [sendable, kept] = keptForLater(errands, taking);
  return (
    <>
      {!stored && <Said kind="info">{states.notStored}</Said>}
      {report && <Said kind={report.kind}>{report.text}</Said>}
      {refusedOutOf(errands, here).map((errand) => (
        <Unsent key={errand.key} errand={errand} title={refusal.title} why={errand.message}>
          {mayTryAgain(errand, taking) ? (
            <Button kind="may" onClick={() => phone.tryAgain(errand)}>
              {refusal.again}
            </Button>
          ) : (
            <Button kind="may" onClick={() => phone.keepForLater(errand)}>
              {refusal.keep}
            </Button>
          )}
          <Away phone={phone} errand={errand} label={refusal.away} />
        </Unsent>
      ))}
      {sendable.map((errand) => (
        <Unsent key={errand.key} errand={errand} title={refusal.keptTitle}>
          <Button kind="may" onClick={() => phone.tryAgain(errand)}>
            {refusal.now}
          </Button>
          <Away phone={phone} errand={errand} label={refusal.away} />
        </Unsent>
      ))}
      {kept.length > 0 && (
        <details>
          <summary>{say(refusal.keptMany, { aantal: kept.length })}</summary>
          {kept.map((errand) => (
            <Unsent key={errand.key} errand={errand} title="">
              <Away phone={phone} errand={errand} label={refusal.away} />
            </Unsent>
          ))}
        </details>
      )}
    </>
  );
}

type UnsentProps = { errand: KeptErrand; title: string; why?: string; children: React.ReactNode };

function Unsent({ errand: { about }, title, why = "", children }: UnsentProps) {
  return (
    <Said kind="problem" actions={children}>
      <p>
        {title} {about.words && <q dir="auto">{about.words}</q>} {why}
      </p>
    </Said>
  );
}

function Away({ phone, errand, label }: { phone: Phone; errand: KeptErrand; label: string }) {
  return (
    <Button kind="undo" onClick={() => phone.drop(errand)}>
      {label}
    </Button>
  );
}
