import { type RefObject, useEffect, useState } from "react";
import { type Drawn, PLACES, type Stamp } from "./drawn.ts";
import { type Stroke, strokesIn, withStroke, written } from "./strokes.ts";

/** The names of the fields of a drawing in its form; those of our own drawings go on with the place. */
export const FIELD = { strokes: "drawing.strokes", stamps: "drawing.stamps." } as const;

/**
 * The drawing that stands in the fields within `place`: they are what is kept as a draft and sent, so whatever fills or
 * empties them changes the picture. `drawing` is what they begin with.
 */
export function useDrawing(place: RefObject<HTMLElement | null>, drawing: Drawn) {
  const [now, setNow] = useState(drawing);
  const [before, setBefore] = useState<string[]>([]);

  useEffect(() => {
    const here = place.current;
    if (!here) return;
    const form = here.closest("form");
    const read = () => setNow(drawnIn(here));
    const emptied = () => {
      setBefore([]);
      // The fields are empty only after everybody heard of it.
      queueMicrotask(read);
    };
    // A browser may have filled them in again before any script ran.
    read();
    here.addEventListener("restored", read, true);
    here.addEventListener("change", read);
    form?.addEventListener("reset", emptied);
    return () => {
      here.removeEventListener("restored", read, true);
      here.removeEventListener("change", read);
      form?.removeEventListener("reset", emptied);
    };
  }, [place]);

  function put(strokes: string): void {
    const field = fieldsIn(place.current).find(({ name }) => name === FIELD.strokes);
    if (!field) return;
    field.value = strokes;
    setNow({ ...now, strokes });
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function step(strokes: Stroke[]): void {
    setBefore([...before, now.strokes]);
    put(written(strokes));
  }

  const strokes = strokesIn(now.strokes) ?? [];
  return {
    now,
    strokes,
    draw: (stroke: Stroke) => step(withStroke(strokes, stroke)),
    wipe: () => step([]),
    /** Back to what it was before the last stroke, or before it was wiped. */
    undo: () => {
      setBefore(before.slice(0, -1));
      put(before.at(-1) ?? written(strokes.slice(0, -1)));
    },
    canUndo: before.length > 0 || strokes.length > 0,
  };
}

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsIn = (place: HTMLElement | null): Field[] => [...(place?.querySelectorAll<Field>("input, select") ?? [])];

function drawnIn(place: HTMLElement): Drawn {
  const values = new Map(fieldsIn(place).map(({ name, value }) => [name, value]));
  const stamps = PLACES.map((at) => [at, values.get(FIELD.stamps + at) as Stamp | ""]);
  return { strokes: values.get(FIELD.strokes) ?? "", stamps: Object.fromEntries(stamps) };
}
