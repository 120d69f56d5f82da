"use client";
import { Drawing } from "./Drawing.tsx";
import type nl from "./texts.json";
import { useWords } from "./Words.tsx";

const DRAWINGS = {
  formal: "sides.svg#building",
  informal: "sides.svg#house-heart",
  both: "sides.svg#two-circles",
} as const;

type SideMarkProps = { side: keyof typeof DRAWINGS; label?: string; big?: boolean };

/** A side is never a colour alone: icon, word and colour together. Without a label the word stands elsewhere on the page. */
export function SideMark({ side, label, big }: SideMarkProps) {
  const { sides } = useWords<typeof nl>("ui/texts").texts;
  if (label === "")
    return (
      <>
        <Drawing name={DRAWINGS[side]} className={`icon side-${side}`} />
        <span className="sr-only">{sides[side]}</span>
      </>
    );
  return (
    <span className={`side side-${side} ${big ? "side-big" : ""}`}>
      <Drawing name={DRAWINGS[side]} className="icon" />
      <bdi>{label ?? sides[side]}</bdi>
    </span>
  );
}
