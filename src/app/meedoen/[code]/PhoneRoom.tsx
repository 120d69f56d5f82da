"use client";
import { useActionState, useMemo } from "react";
import type { Sent } from "../../../contributions/own.ts";
import type { OwnParked } from "../../../contributions/parked/own.ts";
import type { PhoneOwner } from "../../../exercises/contract.ts";
import { useRoom } from "../../../live/useRoom.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { PhotosAt } from "../../../ui/PhotosAt.tsx";
import { useWords } from "../../../ui/Words.tsx";
import type { WordsPerExercise } from "../../../zaal/exercisesIn.ts";
import type { PhoneSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { phoneAction } from "./actions.ts";
import { FromForm } from "./FromForm.tsx";
import type { PhotoFormBack } from "./formBack.ts";
import { isOfPage, isSamePlace } from "./movedSince.ts";
import { Parking } from "./Parking.tsx";
import { PhoneStep } from "./PhoneStep.tsx";
import type nl from "./texts.json";
import type { PhoneState } from "./typedForm.ts";
import { usePhone } from "./usePhone.ts";
import { useWorded } from "./useWorded.ts";
import { mayWriteIn, WriterLanguage } from "./WriterLanguage.tsx";

type Me = PhoneOwner & { participantId: string; label: string; partnerName: string; partnershipId?: string };

type PhoneRoomProps = {
  initial: PhoneSnapshot;
  me: Me;
  sent: Sent[];
  answered: Record<string, string>;
  /** What it put on the list for later. */
  parked: OwnParked[];
  seed: string;
  /** The words of what was sent just now without JavaScript; null where nothing was. */
  justSent: string[] | null;
  /** What became of a form with a photo that was sent without JavaScript. */
  formBack: PhotoFormBack;
  /** The words of the exercises that the page shows at first. */
  words: WordsPerExercise;
  /** Which question the address asks for. */
  asked: string | null;
};

/** A participant's phone: where we are, and the question of now. */
export function PhoneRoom(props: PhoneRoomProps) {
  const { initial, me, sent, answered, parked, seed, justSent, formBack, words, asked } = props;
  const { id: sessionId } = initial.session;
  const { participantId, partnerId, partnershipId } = me;
  const { language, texts } = useWords<typeof nl>("app/meedoen/[code]/texts");
  const { snapshot: newest, hearing, skew } = useRoom<PhoneSnapshot>({ sessionId, as: "phone" }, initial);
  const { snapshot, words: worded } = useWorded(newest, words);
  const [refused, action] = useActionState<PhoneState, FormData>(
    phoneAction,
    formBack.refused,
    `/meedoen/${sessionId}/zaal`,
  );
  const back = refused && isOfPage(refused, initial) ? refused : null;
  const tick = useMemo(
    () => mayWriteIn(language) && <WriterLanguage label={texts.wroteIn} />,
    [language, texts.wroteIn],
  );
  const phone = usePhone({
    seat: { sessionId, participantId, partnerId, partnershipId, asHost: false },
    sent,
    answered,
    parked,
    action,
    page: "zaal",
    refused: back,
    seed,
    isOver: snapshot.session.state === "closed",
    noReason: texts.refused,
    kept: texts.refusal.kept,
    tick,
  });
  return (
    <PhotosAt sessionId={sessionId} as="phone">
      <PhoneStep
        snapshot={snapshot}
        me={me}
        phone={phone}
        fromForm={
          isSamePlace(initial, snapshot) && (
            <FromForm refused={back} justSent={justSent} photoRefused={formBack.photoRefused} words={texts} />
          )
        }
        hearing={hearing}
        clockSkew={skew}
        words={texts}
        worded={worded}
        asked={asked}
        heading="h1"
      />
      {snapshot.session.state === "running" && !snapshot.session.until && (
        <Parking phone={phone} shown={newest.parked} />
      )}
      {hearing === "opening" && <Refresh href={`/meedoen/${sessionId}/zaal`} />}
    </PhotosAt>
  );
}

/**
 * How a phone follows the room on which no script runs, or none to its end. Never by itself: a page that is loaded again
 * loses what is typed in it.
 */
function Refresh({ href }: { href: string }) {
  const { texts } = useWords<typeof nl>("app/meedoen/[code]/texts");
  return (
    <p className="if-alone">
      {texts.refresh.why} <LinkButton href={href}>{texts.refresh.link}</LinkButton>
    </p>
  );
}
