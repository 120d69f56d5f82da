import { fill } from "../../../../lib/text.ts";
import { whatToShorten } from "../../../../sessions/run/shorten.ts";
import { Notice } from "../../../../ui/Notice.tsx";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { dangerTo, paceOf } from "./closing.ts";
import ending from "./ending.texts.json" with { type: "json" };
import { Shorten } from "./Shorten.tsx";
import { Shortened } from "./Shortened.tsx";
import { useRoomTime } from "./useRoomTime.ts";

/** From so many minutes late on it is worth to make something shorter. */
const LATE_FROM_MINUTES = 5;

/** Whether the dagdeel will end in time: its closing where that is in danger, what can be shorter, and what was made so. */
export function Ending({ snapshot, skew }: { snapshot: HostSnapshot; skew: number }) {
  const pace = paceOf(snapshot, useRoomTime(skew));
  const stepId = snapshot.step?.id ?? null;
  const danger = pace && dangerTo(pace, stepId);
  const isLate = pace !== null && pace.behindMinutes >= LATE_FROM_MINUTES;
  const proposals = isLate ? whatToShorten(pace.part.steps, stepId, pace.behindMinutes) : [];
  const shortened = snapshot.parts
    .flatMap(({ steps }) => steps)
    .filter(({ id, state, givenMinutes }) => givenMinutes !== null && state === "planned" && id !== stepId);
  return (
    <div id="tijd" className="grid scroll-mt-4 gap-3 empty:hidden">
      {danger && (
        <Notice kind="info">
          <b>{inWords(danger)}</b>{" "}
          {danger.titles.length > 0 && <span>{fill(ending.closing.what, { titels: listed(danger.titles) })}</span>}
        </Notice>
      )}
      {pace && proposals.length > 0 && <Shorten sessionId={snapshot.session.id} pace={pace} proposals={proposals} />}
      {shortened.length > 0 && <Shortened sessionId={snapshot.session.id} steps={shortened} />}
    </div>
  );
}

function inWords({ inMinutes, leftMinutes, plannedEnd }: NonNullable<ReturnType<typeof dangerTo>>): string {
  const { closing } = ending;
  if (leftMinutes <= 0) return fill(closing.over, { einde: plannedEnd });
  if (inMinutes > 0) return fill(inMinutes === 1 ? closing.soonOne : closing.soon, { minuten: inMinutes });
  return fill(leftMinutes === 1 ? closing.nowOne : closing.now, { minuten: leftMinutes });
}

const listed = (titles: string[]): string =>
  [titles.slice(0, -1).join(", "), titles.at(-1) ?? ""].filter(Boolean).join(ending.and);
