"use client";
import { useActionState } from "react";
import type { Sent } from "../../../../../contributions/own.ts";
import type { PhoneOwner } from "../../../../../exercises/contract.ts";
import { PhotosAt } from "../../../../../ui/PhotosAt.tsx";
import type { WordsPerExercise } from "../../../../../zaal/exercisesIn.ts";
import type { PhoneSnapshot } from "../../../../../zaal/snapshot/snapshot.ts";
import { FromForm } from "../../../../meedoen/[code]/FromForm.tsx";
import type { PhotoFormBack } from "../../../../meedoen/[code]/formBack.ts";
import { isOfPage } from "../../../../meedoen/[code]/movedSince.ts";
import { PhoneStep } from "../../../../meedoen/[code]/PhoneStep.tsx";
import phoneTexts from "../../../../meedoen/[code]/texts.json" with { type: "json" };
import type { PhoneState } from "../../../../meedoen/[code]/typedForm.ts";
import { usePhone } from "../../../../meedoen/[code]/usePhone.ts";
import { typeForSeatAction } from "./actions.ts";
import texts from "./texts.json" with { type: "json" };

type SeatRoomProps = {
  snapshot: PhoneSnapshot;
  me: PhoneOwner & { participantId: string; partnerName: string; partnershipId?: string };
  sent: Sent[];
  answered: Record<string, string>;
  seed: string;
  worded: WordsPerExercise;
  /** What became of a form with a photo that was sent without JavaScript. */
  formBack?: PhotoFormBack;
};

const NOTHING_BACK: PhotoFormBack = { refused: null, photoRefused: null };

const words = { ...phoneTexts, ...texts.words, states: texts.states };

/** The question of now as this seat's phone would show it, in the facilitator's hands. */
export function SeatRoom(props: SeatRoomProps) {
  const { snapshot, me, sent, answered, seed, worded, formBack = NOTHING_BACK } = props;
  const { id: sessionId } = snapshot.session;
  const { participantId, partnerId, partnershipId } = me;
  const [refused, action] = useActionState<PhoneState, FormData>(typeForSeatAction, formBack.refused);
  const back = refused && isOfPage(refused, snapshot) ? refused : null;
  const phone = usePhone({
    seat: { sessionId, participantId, partnerId, partnershipId, asHost: true },
    sent,
    answered,
    action,
    page: "zaal",
    refused: back,
    seed,
    isOver: snapshot.session.state === "closed",
    noReason: texts.words.refused,
    kept: phoneTexts.refusal.kept,
  });
  const { photoRefused } = formBack;
  return (
    <PhotosAt sessionId={sessionId} as="host">
      <PhoneStep
        snapshot={snapshot}
        me={me}
        phone={phone}
        fromForm={
          <FromForm refused={back} justSent={photoRefused ? [] : null} photoRefused={photoRefused} words={words} />
        }
        hearing="live"
        clockSkew={0}
        words={words}
        worded={worded}
        heading="h2"
      />
    </PhotosAt>
  );
}
