"use client";
import { useState } from "react";
import { TimeBar } from "../../../ui/TimeBar.tsx";
import { useGoesOn } from "../../../ui/useGoesOn.ts";
import type { BesideView } from "../../../zaal/snapshot/besideView.ts";
import type { PhoneWords } from "./phoneWords.ts";

/** What goes on beside the step on this phone: whether it is quiet now, and what is said of that once, when it begins and ends. */
export function useBeside(beside: BesideView | null, clockSkew: number, { quiet }: PhoneWords) {
  const isQuiet = useGoesOn(beside?.kind === "quiet" ? beside.endsAt : null, clockSkew);
  const [wasQuiet, setWasQuiet] = useState(isQuiet);
  if (isQuiet && !wasQuiet) setWasQuiet(true);
  const spoken = isQuiet ? quiet.begins : wasQuiet ? quiet.ends : "";
  return { quiet: isQuiet && beside?.kind === "quiet" ? beside : null, spoken };
}

type Quiet = Extract<BesideView, { kind: "quiet" }>;
type BesideLineProps = { beside: Quiet; clockSkew: number; words: PhoneWords };

/** The same above the question, which stays as it is. */
export function BesideLine({ beside, clockSkew, words: { quiet } }: BesideLineProps) {
  return (
    <section className="card flex flex-col gap-2">
      <p>
        <b>{quiet.title}</b>
      </p>
      <p>{quiet.text}</p>
      <TimeBar {...beside} clockSkew={clockSkew} label={quiet.timeLeft} />
    </section>
  );
}
