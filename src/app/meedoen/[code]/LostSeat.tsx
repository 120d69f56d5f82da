"use client";
import { type ReactNode, useActionState } from "react";
import { useWords } from "../../../ui/Words.tsx";
import { phoneAction } from "./actions.ts";
import { RefusedForm } from "./RefusedForm.tsx";
import type nl from "./texts.json";
import type { PhoneState } from "./typedForm.ts";

type LostSeatProps = { sessionId: string; page: "zaal" | "afspraak"; children: ReactNode };

/** For who has no seat (any more): why, and what they just sent without JavaScript. */
export function LostSeat({ sessionId, page, children }: LostSeatProps) {
  const { texts } = useWords<typeof nl>("app/meedoen/[code]/texts");
  const [refused] = useActionState<PhoneState, FormData>(phoneAction, null, `/meedoen/${sessionId}/${page}`);
  return (
    <>
      {refused && (
        <div className="page">
          <RefusedForm refused={refused} words={texts} />
        </div>
      )}
      {children}
    </>
  );
}
