import { fill } from "../../../../lib/text.ts";
import { closingOf } from "../../../../sessions/run/closing.ts";
import { Notice } from "../../../../ui/Notice.tsx";
import type { PlannedPart } from "./programmeChange.ts";
import texts from "./programmes.texts.json" with { type: "json" };

/** What the last quarter of an hour of a dagdeel is kept for; a break at its end is a thing to put right. */
export function ClosingLine({ part: { steps } }: { part: PlannedPart }) {
  const { ids, minutes } = closingOf(steps.map((step) => ({ ...step, givenMinutes: null })));
  const closing = steps.filter(({ id }) => ids.includes(id));
  const last = closing.at(-1);
  if (!last) return null;
  if (last.isBreak) return <Notice kind="info">{texts.closingBreak}</Notice>;
  const titles = closing.map(({ title }) => title);
  const titels = [titles.slice(0, -1).join(", "), last.title].filter(Boolean).join(texts.and);
  const isItsEnd = closing.length === 1 && last.minutes > minutes;
  return (
    <p className="text-sm text-muted">
      {fill(isItsEnd ? texts.closingOfLast : texts.closing, { minuten: minutes, titels })}
    </p>
  );
}
