"use client";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { PlannedPart } from "./programmeChange.ts";

type Kept = { buttonId: string; row: { id: string; top: number } | null };

const NOTHING: Kept = { buttonId: "", row: null };

/**
 * What is pressed stays under the hand: a row that moved takes the page along, so that it stays under the pointer, and a
 * button that moved with its row keeps the focus. Answers what a press tells: of which step, and which control goes on.
 */
export function useRowKept(parts: PlannedPart[]) {
  const kept = useRef<Kept>(NOTHING);

  useBeforePaint(() => {
    const { row, buttonId } = kept.current;
    const now = row && topOf(row.id);
    if (parts && row && now !== null && now !== row.top) {
      window.scrollBy({ top: now - row.top, behavior: "instant" });
      kept.current = { buttonId, row: { ...row, top: now } };
    }
  }, [parts]);

  useEffect(() => {
    const { buttonId } = kept.current;
    if (parts && document.activeElement === document.body)
      document.getElementById(buttonId)?.focus({ preventScroll: true });
  }, [parts]);

  // Whoever went on to something else is not pulled back when a colleague changes the programme.
  useEffect(() => {
    const forget = () => {
      kept.current = NOTHING;
    };
    document.addEventListener("pointerdown", forget);
    return () => document.removeEventListener("pointerdown", forget);
  }, []);

  return (stepId: string, buttonId: string, moves: boolean) => {
    const id = rowOf(stepId);
    const top = moves ? topOf(id) : null;
    kept.current = { buttonId, row: top === null ? null : { id, top } };
  };
}

/** The id of a step's row on the page. */
export const rowOf = (stepId: string): string => `${stepId}-row`;

const topOf = (id: string): number | null => {
  const row = document.getElementById(id);
  return row && row.getBoundingClientRect().top + window.scrollY;
};

// React warns of layout effects on the server, where there is nothing to lay out.
const useBeforePaint = typeof window === "undefined" ? useEffect : useLayoutEffect;
