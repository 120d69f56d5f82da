"use client";
import { Drawing } from "./Drawing.tsx";
import type nl from "./texts.json";
import { useWords } from "./Words.tsx";

/** How many people of each side stand behind something, of equal weight. */
export function SupportMark({ formal, informal }: { formal: number; informal: number }) {
  const { sides } = useWords<typeof nl>("ui/texts").texts;
  return (
    <span className="support">
      <span className="side side-formal">
        <Drawing name="sides.svg#building" className="icon" />
        <span>{formal}</span> <span className="sr-only">{sides.formal}</span>
      </span>
      <span className="side side-informal">
        <Drawing name="sides.svg#house-heart" className="icon" />
        <span>{informal}</span> <span className="sr-only">{sides.informal}</span>
      </span>
    </span>
  );
}
