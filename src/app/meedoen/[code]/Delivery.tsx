"use client";
import type { KeptErrand } from "../../../contributions/outbox.ts";
import type { Hearing } from "../../../live/connect.ts";
import { Notice } from "../../../ui/Notice.tsx";
import texts from "./texts.json" with { type: "json" };

type DeliveryProps = { errands: KeptErrand[]; stored: boolean; hearing: Hearing };

/** How far what was sent got, in words and with a picture, read out politely. */
export function Delivery({ errands, stored, hearing }: DeliveryProps) {
  const refused = errands.filter(({ state, key }) => state === "refused" && !key.startsWith("contribute:"));
  const waiting = errands.some(({ state }) => state === "waiting");
  const last = errands.at(-1);
  const lost = hearing === "lost" || (typeof navigator !== "undefined" && waiting && !navigator.onLine);
  return (
    <div aria-live="polite" className="flex flex-col gap-2">
      {!stored && <Notice kind="info">{texts.states.notStored}</Notice>}
      {lost ? (
        <Notice kind="info">{texts.states.lost}</Notice>
      ) : waiting ? (
        <Notice kind="info">{texts.states.waiting}</Notice>
      ) : (
        last?.state === "sent" && <Notice kind="good">{texts.states.sent}</Notice>
      )}
      {refused.map(({ key, message }) => (
        <Notice key={key} kind="problem">
          {message}
        </Notice>
      ))}
    </div>
  );
}
