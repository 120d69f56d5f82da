"use client";
import { useEffect, useState } from "react";
import type { Taking } from "../../../contributions/acceptance.ts";
import { takingAt } from "./movedSince.ts";

/** The steps that take something now: the minutes after a closing run out while nobody says a word. */
export function useTaking(taking: Taking[], clockSkew: number): Taking[] {
  const [now, setNow] = useState(0);
  useEffect(() => {
    const look = () => setNow(Date.now() + clockSkew);
    look();
    const ends = takingAt(taking, Date.now() + clockSkew).flatMap(({ until }) => until ?? []);
    if (ends.length === 0) return;
    const timer = setTimeout(look, Math.min(...ends) - Date.now() - clockSkew + 1);
    return () => clearTimeout(timer);
  }, [taking, clockSkew]);
  return takingAt(taking, now);
}
