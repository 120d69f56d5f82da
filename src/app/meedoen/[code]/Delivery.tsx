"use client";
import type { KeptErrand } from "../../../contributions/outbox.ts";
import { type Here, mayTryAgain, refusedOutOf } from "../../../contributions/own.ts";
import type { Hearing } from "../../../live/connect.ts";
import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import type { PhoneWords } from "./PhoneStep.tsx";
import type { Phone } from "./usePhone.ts";

type DeliveryProps = { phone: Phone; here: Here | null; hearing: Hearing; words: PhoneWords };

/** How far what was sent got, in words and with a picture, read out politely; what was refused stays until it is put away. */
export function Delivery({ phone, here, hearing, words: { states, refusal } }: DeliveryProps) {
  const { errands, stored } = phone;
  const waiting = errands.some(({ state }) => state === "waiting");
  const lost = hearing === "lost" || (typeof navigator !== "undefined" && waiting && !navigator.onLine);
  return (
    <div aria-live="polite" className="flex flex-col gap-2">
      {!stored && <Notice kind="info">{states.notStored}</Notice>}
      {lost ? (
        <Notice kind="info">{stored ? states.lost : states.lostNotStored}</Notice>
      ) : waiting ? (
        <Notice kind="info">{stored ? states.waiting : states.waitingNotStored}</Notice>
      ) : (
        errands.at(-1)?.state === "sent" && <Notice kind="good">{states.sent}</Notice>
      )}
      {refusedOutOf(errands, here).map((errand) => (
        <RefusedErrand key={errand.key} errand={errand} words={refusal}>
          {mayTryAgain(errand, here) && (
            <Button kind="may" onClick={() => phone.tryAgain(errand)}>
              {refusal.again}
            </Button>
          )}
          <Button kind="undo" onClick={() => phone.drop(errand)}>
            {refusal.away}
          </Button>
        </RefusedErrand>
      ))}
    </div>
  );
}

type RefusedErrandProps = { errand: KeptErrand; words: PhoneWords["refusal"]; children: React.ReactNode };

function RefusedErrand({ errand, words, children }: RefusedErrandProps) {
  return (
    <Notice kind="problem">
      {errand.about.words && (
        <p>
          {words.title} <q dir="auto">{errand.about.words}</q>
        </p>
      )}
      <p>{errand.message}</p>
      <div className="mt-2 flex flex-wrap gap-3">{children}</div>
    </Notice>
  );
}
