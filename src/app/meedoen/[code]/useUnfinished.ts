"use client";
import { type RefObject, useEffect, useState } from "react";
import { isBusy } from "../../../ui/draft.ts";
import type { PhoneSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { type Moved, movedSince } from "./movedSince.ts";

type Unfinished = { shown: PhoneSnapshot; news: Moved | null; goAlong: () => void };

/** Keeps what somebody is still filling in in view after the room moved on, until they send it or go along. */
export function useUnfinished(snapshot: PhoneSnapshot, room: RefObject<HTMLElement | null>): Unfinished {
  const [kept, setKept] = useState(snapshot);
  const moved = movedSince(kept, snapshot);
  const stays = moved !== null && room.current !== null && isBusy(room.current);
  useEffect(() => {
    if (!stays) setKept(snapshot);
  }, [stays, snapshot]);
  return { shown: stays ? kept : snapshot, news: stays ? moved : null, goAlong: () => setKept(snapshot) };
}
