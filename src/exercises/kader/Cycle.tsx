import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { Side } from "../contract.ts";
import { type Frame, workersOf } from "./frame.ts";

type CycleProps = {
  frame: Frame;
  /** What the arrows say to who cannot see them. */
  arrows: { fromFormal: string; fromInformal: string };
  wall: boolean;
};

const CYCLE = "frame.svg#cycle";

// Beside each other on the wall, and below each other on a phone, where the drawing is turned to go along.
const ON_WALL = {
  grid: "grid-cols-[minmax(0,1fr)_5em_minmax(0,1fr)]",
  formal: "col-start-1 row-start-2",
  fromFormal: "col-span-3 col-start-1 row-start-1",
  informal: "col-start-3 row-start-2",
  fromInformal: "col-span-3 col-start-1 row-start-3",
  drawing: "col-start-2 row-start-2",
  signs: { fromFormal: "arrow-right", fromInformal: "arrow-left" },
};
const ON_PHONE: typeof ON_WALL = {
  grid: "grid-cols-[minmax(0,1fr)_minmax(0,4em)_minmax(0,1fr)]",
  formal: "col-span-3 col-start-1 row-start-1",
  fromFormal: "col-start-3 row-start-2",
  informal: "col-span-3 col-start-1 row-start-3",
  fromInformal: "col-start-1 row-start-2",
  drawing: "col-start-2 row-start-2 rotate-90 rtl:-rotate-90 rtl:-scale-x-100",
  signs: { fromFormal: "arrow-down", fromInformal: "arrow-up" },
};

/** The report's first figure: what each side does, and what each gives the other, in a circle. The words stand around the drawing. */
export function Cycle({ frame, arrows, wall }: CycleProps) {
  const { cycle } = frame;
  const at = wall ? ON_WALL : ON_PHONE;
  const given = (name: "fromFormal" | "fromInformal") => (
    <p className={`${at[name]} text-center [overflow-wrap:anywhere]`}>
      <Drawing name={at.signs[name]} className="icon" /> <span className="sr-only">{arrows[name]}</span>{" "}
      <b>{cycle[name]}</b>
    </p>
  );
  const workers = (side: Side) => (
    <p className={`card self-stretch ${at[side]} text-center [overflow-wrap:anywhere]`}>
      <SideMark side={side} label={workersOf(side, frame)} /> <span className="block">{cycle[side]}</span>
    </p>
  );
  return (
    <figure className={`flex flex-col ${wall ? "gap-[0.15em]" : "gap-3"}`}>
      <div className={`grid items-center ${wall ? "gap-x-[0.3em] gap-y-[0.15em]" : "gap-2"} ${at.grid}`}>
        {workers("formal")}
        {given("fromFormal")}
        {workers("informal")}
        {given("fromInformal")}
        <svg viewBox="0 0 120 100" className={`drawing figure-cycle h-auto w-full ${at.drawing}`} aria-hidden>
          <use href={`/${CYCLE}`} />
        </svg>
      </div>
      <figcaption className="text-center">{cycle.both}</figcaption>
    </figure>
  );
}
