import { fill } from "../../lib/text.ts";
import { type PlannedPart, sizeOf } from "../../sessions/prepare/template.ts";
import texts from "./texts.json" with { type: "json" };

const { size } = texts.new;

/** How big a programme is, in words: how many steps, how long, in how many dagdelen on how many days. */
export function sizeInWords(programme: PlannedPart[]): { onderdelen: number; tijd: string; dagdelen: string } {
  const { minutes, parts, days } = sizeOf(programme);
  const steps = programme.flatMap((part) => part.steps).filter(({ enabled }) => enabled !== false);
  return {
    onderdelen: steps.length,
    tijd: timeInWords(minutes),
    dagdelen: partsInWords(parts, days),
  };
}

/** "50 minuten", "3 uur", "14 uur en 30 minuten". */
function timeInWords(whole: number): string {
  const [uren, minuten] = [Math.floor(whole / 60), whole % 60];
  if (uren === 0) return fill(size.minutes, { minuten });
  return fill(minuten === 0 ? size.hours : size.hoursAndMinutes, { uren, minuten });
}

function partsInWords(dagdelen: number, dagen: number): string {
  if (dagdelen === 1) return size.onePart;
  return fill(dagen > 1 && dagen < dagdelen ? size.partsOverDays : size.parts, { dagdelen, dagen });
}
