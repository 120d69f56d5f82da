import "./drawing.css";
import { type CSSProperties, type PointerEvent, useRef, useState } from "react";
import { useWords } from "../../../ui/Words.tsx";
import { Lines } from "./DrawnPicture.tsx";
import type { Drawn } from "./drawn.ts";
import type nl from "./phone.texts.json";
import {
  COLOURS,
  type Colour,
  HEX,
  NUMBERS_MOST,
  pathOf,
  SIZE,
  type Stroke,
  thinned,
  WIDTH_IDS,
  WIDTHS,
  type Width,
} from "./strokes.ts";

type PadProps = { drawing: Drawn; isFull: boolean; onStroke: (stroke: Stroke) => void };

/** Paper for a finger, a pen or a mouse, with six colours and three widths. */
export function Pad({ drawing, isFull, onStroke }: PadProps) {
  const { texts } = useWords<typeof nl>("exercises/kit/drawing/phone.texts");
  const [colour, setColour] = useState<Colour>("ink");
  const [width, setWidth] = useState<Width>("middle");
  const points = useRef<number[] | null>(null);
  const line = useRef<SVGPathElement>(null);

  // The line under the finger goes past React: it changes more often than a phone can draw the page.
  const show = () => line.current?.setAttribute("d", points.current ? pathOf(points.current) : "");

  function begin(event: PointerEvent<SVGSVGElement>): void {
    if (!event.isPrimary || isFull || event.button > 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    points.current = pointOf(event.nativeEvent, event.currentTarget);
    show();
  }

  function go({ isPrimary, nativeEvent, currentTarget }: PointerEvent<SVGSVGElement>): void {
    const drawn = points.current;
    if (!drawn || !isPrimary || drawn.length >= NUMBERS_MOST) return;
    const all = nativeEvent.getCoalescedEvents?.() ?? [];
    for (const one of all.length > 0 ? all : [nativeEvent]) drawn.push(...pointOf(one, currentTarget));
    show();
  }

  function end({ isPrimary }: PointerEvent<SVGSVGElement>): void {
    if (!points.current || !isPrimary) return;
    onStroke({ colour, width, points: thinned(points.current) });
    points.current = null;
    show();
  }

  return (
    <>
      <svg
        className="drawn drawing-pad"
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={texts.pad}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <Lines {...drawing} />
        <path ref={line} stroke={HEX[colour]} strokeWidth={WIDTHS[width]} />
      </svg>
      <Tools label={texts.colour} names={texts.colours} all={COLOURS} chosen={colour} choose={setColour}>
        {(one) => ({ width: "1.75rem", height: "1.75rem", background: HEX[one] })}
      </Tools>
      <Tools label={texts.width} names={texts.widths} all={WIDTH_IDS} chosen={width} choose={setWidth}>
        {(one) => ({ width: "1.75rem", height: `${WIDTHS[one] / 36}rem`, background: HEX[colour] })}
      </Tools>
    </>
  );
}

type ToolsProps<Tool extends string> = {
  label: string;
  names: Record<Tool, string>;
  all: readonly Tool[];
  chosen: Tool;
  choose: (tool: Tool) => void;
  children: (tool: Tool) => CSSProperties;
};

function Tools<Tool extends string>({ label, names, all, chosen, choose, children: looksOf }: ToolsProps<Tool>) {
  return (
    <fieldset aria-label={label} className="flex flex-wrap gap-2">
      {all.map((tool) => (
        <button
          key={tool}
          type="button"
          className="drawing-tool grid min-h-11 min-w-11 place-items-center rounded-lg border-2 border-line"
          aria-label={names[tool]}
          aria-pressed={tool === chosen}
          onClick={() => choose(tool)}
        >
          <span className="rounded-full" style={looksOf(tool)} />
        </button>
      ))}
    </fieldset>
  );
}

type Pointed = Pick<globalThis.PointerEvent, "clientX" | "clientY">;

/** Where on the paper it is, in whole numbers; a finger may leave it. */
function pointOf({ clientX, clientY }: Pointed, paper: Element): [x: number, y: number] {
  const { left, top, width, height } = paper.getBoundingClientRect();
  const within = (part: number) => Math.max(0, Math.min(SIZE, Math.round(part * SIZE))) || 0;
  return [within((clientX - left) / width), within((clientY - top) / height)];
}
