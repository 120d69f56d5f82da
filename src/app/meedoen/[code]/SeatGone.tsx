"use client";
import { useEffect } from "react";
import { standUp } from "../../../contributions/seatKept.ts";
import { shelfOf } from "../../../ui/shelf.ts";

/** Sweeps what this phone kept of the seat that it had in this session. */
export function SeatGone({ sessionId }: { sessionId: string }) {
  useEffect(() => standUp(sessionId, shelfOf("localStorage")), [sessionId]);
  return null;
}
