"use client";
import { useEffect, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import type ui from "../../../ui/texts.json";
import { timeLeft } from "../../../ui/timeLeft.ts";
import { useSay, useWords } from "../../../ui/Words.tsx";
import type { Finish, Moved } from "./movedSince.ts";
import type { PhoneWords } from "./phoneWords.ts";
import { Said } from "./Said.tsx";

type MovedOnProps = {
  news: Moved;
  finish: Finish;
  /** Whether this phone keeps what is typed. */
  stored: boolean;
  /** Where the room is now. */
  next: string;
  clockSkew: number;
  words: PhoneWords;
  goAlong: () => void;
};

/** The room moved on while somebody was filling something in: what can still be done with it, and the way along. */
export function MovedOn({ news, finish, stored, next, clockSkew, words, goAlong }: MovedOnProps) {
  const { say } = useSay();
  // Once the bijeenkomst is over there is no later.
  const later = finish === "late" && stored && news !== "over";
  return (
    <Said
      kind="info"
      actions={
        <Button kind="may" onClick={goAlong}>
          {later ? words.refusal.keep : say(words.goAlong[news], { onderdeel: next })}
        </Button>
      }
    >
      <p>
        {say(words.movedOn[news], { onderdeel: next })}{" "}
        {typeof finish === "number" ? (
          <>
            {words.finish.soonLeft} <MinutesLeft until={finish} clockSkew={clockSkew} />
          </>
        ) : (
          finishWords(news, finish, stored, words)
        )}
      </p>
    </Said>
  );
}

/** Whether it can still be sent, in a sentence that stays true until that changes. */
export function finishWords(news: Moved, finish: Finish, stored: boolean, { finish: words }: PhoneWords): string {
  if (finish === "open") return words.open;
  if (typeof finish === "number") return words.soon;
  if (news === "over") return words.over;
  return stored ? words.late : words.lateNotStored;
}

function MinutesLeft({ until, clockSkew }: { until: number; clockSkew: number }) {
  const [now, setNow] = useState(() => Date.now());
  const spoken = useWords<typeof ui>("ui/texts");
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <b>{timeLeft(0, until, now + clockSkew, spoken).words}.</b>;
}
