"use client";
import { useEffect } from "react";
import { standUp, sweepOld } from "../../../contributions/seatKept.ts";
import { shelfOf } from "../../../ui/shelf.ts";

/** Sweeps what this phone kept long ago, and of a seat in this session that was `removed` all that it kept. */
export function SeatGone({ sessionId, removed }: { sessionId: string; removed: boolean }) {
  useEffect(() => {
    const shelf = shelfOf("localStorage");
    if (removed) standUp(sessionId, shelf);
    sweepOld(shelf, Date.now());
  }, [sessionId, removed]);
  return null;
}
