import { fill } from "../../../../lib/text.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import type { PlannedStep } from "./programmeChange.ts";
import { ToolButton } from "./ToolButton.tsx";
import texts from "./texts.json" with { type: "json" };

const { programme } = texts;

/** Where a step goes one place earlier and one later, and the other places that it can go to. */
export type Places = { earlier: string; later: string; others: { value: string; label: string }[] };

/** A step one place earlier or later, off and on. Each press says where to, so that a repeat of it changes nothing more. */
export function StepOrder({ step: { id, title, enabled }, places }: { step: PlannedStep; places: Places }) {
  return (
    <>
      <ToolButton id={`${id}-up`} name="do" value={places.earlier} label={fill(programme.up, { titel: title })}>
        <Drawing name="arrow-up" className="icon" />
      </ToolButton>
      <ToolButton id={`${id}-down`} name="do" value={places.later} label={fill(programme.down, { titel: title })}>
        <Drawing name="arrow-down" className="icon" />
      </ToolButton>
      <ToolButton id={`${id}-switch`} name="do" value={enabled ? "off" : "on"} className="w-20 px-1 whitespace-nowrap">
        <span>{enabled ? programme.switchOff : programme.switchOn}</span>
        <span className="sr-only">{`: ${title}`}</span>
      </ToolButton>
    </>
  );
}
