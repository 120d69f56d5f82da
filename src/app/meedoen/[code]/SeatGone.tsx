"use client";
import { useParams } from "next/navigation";
import { useEffect } from "react";
import { standUp } from "../../../contributions/seatKept.ts";
import { sweepDrafts } from "../../../ui/draft.ts";
import { shelfOf } from "../../../ui/shelf.ts";

/** Sweeps what this phone kept of the seat that it had in the session of this address. */
export function SeatGone() {
  const { code } = useParams<{ code: string }>();
  useEffect(() => standUp(code, { shelf: shelfOf("localStorage"), sweepDrafts }), [code]);
  return null;
}
