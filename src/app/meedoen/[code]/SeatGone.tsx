"use client";
import { useEffect } from "react";
import { standUp } from "../../../contributions/seatKept.ts";
import { sweepDrafts } from "../../../ui/draft.ts";
import { shelfOf } from "../../../ui/shelf.ts";

/** Sweeps what this phone kept of the seat that it had in this session. */
export function SeatGone({ sessionId }: { sessionId: string }) {
  useEffect(() => standUp(sessionId, { shelf: shelfOf("localStorage"), sweepDrafts }), [sessionId]);
  return null;
}
