import type { SessionRoom } from "../../sessions/reads.ts";
import { beginsInWords, partToGoOn } from "../../sessions/run/programme.ts";
import { shownTitle } from "../../sessions/shownTitle.ts";
import { type Done, doneBefore } from "./doneBefore.ts";

/** What everybody may know of a session: what it is called, and where its parts (dagdelen) are. */
export type SessionHead = {
  id: string;
  title: string;
  area: string;
  /** Only to practise with: nothing of it is real. */
  practice: boolean;
  state: SessionRoom["state"];
  /** Which part goes on or is to begin, from 1. */
  part: number;
  /** Between two parts: when the next one begins, in words ("dinsdag 1 december, 09:30"). */
  until: string | null;
  /** What was done in the parts before, until something in this one begins. */
  before: Done[];
};

/** The same of a room. Pure. */
export function sessionHead(room: SessionRoom): SessionHead {
  const { id, area, practice, state, adjourned } = room;
  const part = partToGoOn(room);
  const until = adjourned && state === "running" && part ? beginsInWords(part) : null;
  const number = part ? room.parts.indexOf(part) + 1 : 1;
  return { id, title: shownTitle(room), area, practice, state, part: number, until, before: doneBefore(room) };
}
