import { Drawing } from "./Drawing.tsx";
import texts from "./texts.json" with { type: "json" };

const DRAWINGS = { formal: "building", informal: "house-heart", both: "two-circles" } as const;

type SideMarkProps = { side: keyof typeof DRAWINGS; label?: string; big?: boolean };

/** A side is never a colour alone: icon, word and colour together. Without a label the word stands elsewhere on the page. */
export function SideMark({ side, label = texts.sides[side], big }: SideMarkProps) {
  if (label === "")
    return (
      <>
        <Drawing name={DRAWINGS[side]} className={`icon side-${side}`} />
        <span className="sr-only">{texts.sides[side]}</span>
      </>
    );
  return (
    <span className={`side side-${side} ${big ? "side-big" : ""}`}>
      <Drawing name={DRAWINGS[side]} className="icon" />
      <bdi>{label}</bdi>
    </span>
  );
}
