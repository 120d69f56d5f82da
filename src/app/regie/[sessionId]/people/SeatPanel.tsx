"use client";
import { lazy, Suspense, useEffect, useRef } from "react";
import { QuietButton } from "../QuietButton.tsx";
import texts from "./seatPanel.texts.json" with { type: "json" };
import { useSeatToTypeFor } from "./useSeatToTypeFor.ts";

// The forms of a phone are fetched only when somebody types for a table.
const SeatRoom = lazy(() =>
  import("../plek/[participantId]/SeatRoom.tsx").then((module) => ({ default: module.SeatRoom })),
);
const SeatHead = lazy(() =>
  import("../plek/[participantId]/SeatHead.tsx").then((module) => ({ default: module.SeatHead })),
);

type SeatPanelProps = { sessionId: string; seatId: string; revision: number; onClose: () => void };

/** Beside the stage: what the facilitator types for a person or table without a phone. */
export function SeatPanel({ sessionId, seatId, revision, onClose }: SeatPanelProps) {
  const { found, trouble } = useSeatToTypeFor(sessionId, seatId, revision);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const pageTitle = document.title;
    title.current?.focus();
    // The forms of a phone give the page a title of their own.
    return () => {
      document.title = pageTitle;
    };
  }, []);
  return (
    <div className="grid content-start gap-4">
      <div className="flex items-start justify-between gap-3">
        <h2 ref={title} tabIndex={-1} className="text-lg">
          {texts.title}
        </h2>
        <QuietButton framed onClick={onClose}>
          {texts.close}
        </QuietButton>
      </div>
      {trouble && <p role="status">{trouble === "gone" ? texts.gone : texts.lost}</p>}
      {!found && !trouble && <p role="status">{texts.loading}</p>}
      {found && trouble !== "gone" && (
        <Suspense fallback={<p role="status">{texts.loading}</p>}>
          <SeatHead seat={found.seat} me={found.props.me} />
          <SeatRoom {...found.props} />
        </Suspense>
      )}
    </div>
  );
}
