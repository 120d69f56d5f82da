"use client";
import { useActionState } from "react";
import type { Sent } from "../../../../../contributions/own.ts";
import type { PhoneSnapshot } from "../../../../../contributions/snapshot.ts";
import type { PhoneViewer } from "../../../../../exercises/contract.ts";
import { Notice } from "../../../../../ui/Notice.tsx";
import { StepPart } from "../../../../meedoen/[code]/StepPart.tsx";
import { typeForSeatAction } from "./actions.ts";
import texts from "./texts.json" with { type: "json" };
import { useSeat } from "./useSeat.ts";

type SeatRoomProps = {
  snapshot: PhoneSnapshot;
  me: PhoneViewer & { participantId: string; partnerName: string };
  sent: Sent[];
  answered: Record<string, string>;
};

/** The question of now as this seat's phone would show it, in the facilitator's hands. */
export function SeatRoom({ snapshot: { session, step, view }, me, sent, answered }: SeatRoomProps) {
  const [refused, action] = useActionState(typeForSeatAction, "");
  const seat = useSeat({ sessionId: session.id, participantId: me.participantId, sent, action });
  if (session.state === "closed") return <p className="text-question">{texts.closed}</p>;
  if (!step) return <p className="text-question">{texts.noStep}</p>;
  return (
    <>
      <div>
        <p className="text-muted">{step.title}</p>
        <h2>{step.state === "planned" ? step.goal : step.question}</h2>
      </div>
      {refused && <Notice kind="problem">{refused}</Notice>}
      <div role="status" className="grid gap-2 empty:hidden">
        {seat.news && <Notice kind={seat.news === "saved" ? "good" : "info"}>{texts[seat.news]}</Notice>}
      </div>
      <StepPart
        key={step.id}
        exercise={step.exercise}
        view={view}
        stage={step}
        me={me}
        mine={seat.mineOf(step.id)}
        answered={answered}
        act={seat.formsOf(step)}
      />
    </>
  );
}
