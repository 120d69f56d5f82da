"use client";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { browserWorld, isOf, sendOnce } from "../../../contributions/browserWorld.ts";
import { createOutbox, type Errand, type KeptErrand } from "../../../contributions/outbox.ts";
import { answeredOf, keys, ownOf, roundKey, type Sent, withPhotos } from "../../../contributions/own.ts";
import { type OwnParked, parkedKeys, parkedOf } from "../../../contributions/parked/own.ts";
import { outboxOf, ownerOf, sitDown, sweepOld } from "../../../contributions/seatKept.ts";
import type { PhotoAct } from "../../../exercises/contract.ts";
import { formBody } from "../../../lib/formBody.ts";
import type { ActionFormProps } from "../../../ui/ActionForm.tsx";
import { shelfOf } from "../../../ui/shelf.ts";
import { useSay } from "../../../ui/Words.tsx";
import { agreementAt } from "../../agreementAt.ts";
import { type ErrandSeat, type ErrandStep, errandOf, type FormAct } from "./errandOf.ts";
import { isOfPhoto, photoFormsAt, photoIn, photoPath } from "./photoAct.ts";
import type { PhoneState } from "./typedForm.ts";
import { usePhotos } from "./usePhotos.ts";

type PhonePlace = {
  seat: ErrandSeat;
  sent: Sent[];
  answered: Record<string, string>;
  /** What it put on the list for later. */
  parked?: OwnParked[];
  /** Where the forms go without JavaScript, to which page they come back, and what came back refused. */
  action: (form: FormData) => void;
  page: "zaal" | "afspraak" | "concept";
  refused: PhoneState;
  /** New for each request, so that without JavaScript a double press is one contribution. */
  seed: string;
  /** Whether the session is over: then a phone need not know any more what was sent. */
  isOver: boolean;
  /** What to say of a "no" without words, and of what is kept for later. */
  noReason: string;
  kept: string;
  /** What stands in each form for words before its button. */
  tick?: ReactNode;
};

const NOWHERE: ErrandStep = { id: "", round: 0 };

type Outbox = ReturnType<typeof createOutbox>;
export type Phone = ReturnType<typeof usePhone>;

/** A seat's own part, on its phone or in the host's hands: what it sent, its outbox, and the forms that go through it. */
export function usePhone({
  seat,
  sent,
  answered,
  parked = [],
  action,
  page,
  refused,
  seed,
  isOver,
  noReason,
  kept,
  tick,
}: PhonePlace) {
  const { sessionId, participantId, partnerId, asHost } = seat;
  const [errands, setErrands] = useState<KeptErrand[]>([]);
  const [stored, setStored] = useState(true);
  const outbox = useRef<Outbox>(null);
  const { language } = useSay();

  useEffect(() => {
    const name = outboxOf(ownerOf({ participantId, asHost }));
    const shelf = shelfOf("localStorage");
    if (!asHost) sitDown(sessionId, participantId, shelf, Date.now());
    sweepOld(shelf, Date.now());
    const box = createOutbox(browserWorld(name, noReason, language), (kept, wasStored) => {
      setErrands(kept);
      setStored(wasStored);
    });
    outbox.current = box;
    box.wake();
    const wake = () => document.visibilityState === "visible" && box.wake();
    const hear = ({ key }: StorageEvent) => isOf(name, key) && box.otherTab();
    window.addEventListener("online", wake);
    window.addEventListener("storage", hear);
    document.addEventListener("visibilitychange", wake);
    return () => {
      window.removeEventListener("online", wake);
      window.removeEventListener("storage", hear);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [sessionId, participantId, asHost, noReason, language]);

  const {
    photos,
    ready,
    put: putPhoto,
    wake: wakePhotos,
  } = usePhotos({
    owner: ownerOf({ participantId, asHost }),
    // What is not in the outbox any more was sent before this page came.
    mayGo: (id) =>
      outbox.current?.errands().every(({ key, state }) => key !== keys.contribute(id) || state === "sent") ?? false,
    refused: noReason,
    language,
  });
  useEffect(() => {
    if (errands.length > 0) wakePhotos();
  }, [errands, wakePhotos]);

  const isWaiting = errands.some(({ state }) => state === "waiting");
  useEffect(() => {
    if (isOver && !isWaiting) outbox.current?.forgetSent();
  }, [isOver, isWaiting]);

  const formsOf = useMemo(
    () =>
      (step: ErrandStep & { exercise?: string }) =>
      (act: FormAct | PhotoAct, draft = ""): ActionFormProps => {
        const id = "id" in act ? act.id : "";
        const at = { sessionId, participantId, asHost };
        const photoForms = photoFormsAt(at);
        const draftKey = `${ownerOf({ participantId, asHost })}:${step.id}:${act.do}:${id || draft}`;
        return {
          action: isOfPhoto(act) ? photoForms : action,
          hidden: {
            $do: act.do,
            $session: sessionId,
            $seat: participantId,
            $page: page,
            $form: draftKey,
            $exercise: step.exercise ?? "",
            $step: step.id,
            $round: String(step.round),
            $id: id || seed,
          },
          tick: act.do === "contribute" ? tick : undefined,
          draftKey,
          photos: { action: photoForms, ready },
          refused: refused?.form === draftKey ? refused : null,
          onSend: (form) => {
            const photo = photoIn(form);
            if (isOfPhoto(act)) {
              if (photo || act.do === "photo-away") putPhoto(act.id, photoPath(act.id, at), photo);
              return null;
            }
            const errand = errandOf(act, form, { sessionId, participantId, partnerId, asHost }, step);
            if (outbox.current && !redo(outbox.current, act, form)) outbox.current.put(errand);
            if (photo && act.do === "contribute") {
              const made = errand.key.slice(keys.contribute("").length);
              putPhoto(made, photoPath(made, at), photo);
            }
            return null;
          },
        };
      },
    [action, sessionId, participantId, partnerId, asHost, page, refused, seed, tick, ready, putPhoto],
  );

  const answeredNow = answeredOf(answered, errands);
  return {
    asHost,
    errands,
    stored,
    formsOf,
    agreement: agreementOf(seat),
    mineOf: (stepId: string) => withPhotos(ownOf(sent, errands, stepId), photos),
    answered: answeredNow,
    parked: parkedOf(parked, errands),
    isReady: ({ id, round }: ErrandStep) => answeredNow[roundKey(id, round)] === "ja",
    /** Sends at once what a form says of this moment, and keeps nothing of it: answers why not, or "". */
    sendNow: (act: FormAct, form: FormData) =>
      sendNow(errandOf(act, form, seat, NOWHERE), { refused: noReason, language }),
    drop: (errand: KeptErrand) => outbox.current?.drop(errand.key),
    tryAgain: (errand: KeptErrand) => outbox.current?.put(errand),
    keepForLater: (errand: KeptErrand) => outbox.current?.keepForLater(errand, kept),
  };
}

/** Throws where no answer came back. */
async function sendNow(errand: Errand, asking: { refused: string; language: string }): Promise<string> {
  return (await sendOnce(errand, asking)).detail;
}

/** Where the agreement is read; a host in a seat's place has no seat to read it with. */
function agreementOf({ sessionId, partnershipId, asHost }: ErrandSeat) {
  const at = agreementAt(sessionId, partnershipId);
  return { page: asHost ? at.document : `/meedoen/${sessionId}/afspraak`, pdf: at.pdf() };
}

/** Changing or taking away what the server never took happens on the phone alone. */
function redo(outbox: Outbox, act: FormAct, form: FormData): boolean {
  if (act.do === "unpark") return unsend(outbox, parkedKeys.park(act.id));
  if (act.do !== "change" && act.do !== "withdraw") return false;
  const first = outbox
    .errands()
    .find(({ key, state }) => key === keys.contribute(act.id) && (state === "refused" || state === "later"));
  if (!first) return false;
  if (act.do === "withdraw") outbox.drop(first.key);
  else {
    const words = String(form.get("$words") ?? "");
    outbox.put({
      ...first,
      body: { ...Object(first.body), body: formBody(form) },
      about: { ...first.about, words },
    });
  }
  return true;
}

function unsend(outbox: Outbox, key: string): boolean {
  const isUnsent = outbox
    .errands()
    .some((one) => one.key === key && (one.state === "refused" || one.state === "later"));
  if (isUnsent) outbox.drop(key);
  return isUnsent;
}
