import { use, useEffect, useRef } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Fold } from "../../../ui/Fold.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { Typed } from "../../../ui/typed.ts";
import { useScripts } from "../../../ui/useScripts.ts";
import { useWords } from "../../../ui/Words.tsx";
import { type Drawn, isBlank, NOTHING, PLACES, STAMP_IDS } from "./drawn.ts";
import { Pad } from "./Pad.tsx";
import type nl from "./phone.texts.json";
import { isFull } from "./strokes.ts";
import { FIELD, useDrawing } from "./useDrawing.ts";

type DrawingFieldsProps = {
  /** What they begin with. */
  drawing?: Drawn;
  /** The id of what the drawing is about. */
  about?: string;
};

const useTexts = () => useWords<typeof nl>("exercises/kit/drawing/phone.texts").texts;

/**
 * The fields of a drawing in a form, behind a tap: lines of a finger, and our own drawings in nine places, for which
 * neither a finger nor a script is needed. What was begun lies open.
 */
export function DrawingFields({ drawing = NOTHING, about }: DrawingFieldsProps) {
  const texts = useTexts();
  const fold = useRef<HTMLDetailsElement>(null);
  const drawn = useDrawing(fold, drawing);
  const scripts = useScripts();
  const isBegun = !isBlank(drawn.now);
  // Where no script runs, what was chosen before the form came back.
  const cameBack = Object.entries(use(Typed)).some(([name, value]) => name.startsWith(FIELD.stamps) && value !== "");
  useEffect(() => {
    if (isBegun && fold.current) fold.current.open = true;
  }, [isBegun]);
  return (
    <details ref={fold} open={cameBack || undefined}>
      <summary className="button button-may">{texts.open}</summary>
      <input name={FIELD.strokes} defaultValue={drawing.strokes} hidden readOnly />
      <div className="mt-3 flex flex-col gap-3">
        {scripts && <Drawing {...drawn} />}
        <Fold label={texts.stampsOpen} about={about} open={!scripts}>
          <p>{texts.stampsHelp}</p>
          <Stamps stamps={drawing.stamps} />
        </Fold>
      </div>
    </details>
  );
}

function Drawing({ now, strokes, draw, undo, wipe, canUndo }: ReturnType<typeof useDrawing>) {
  const texts = useTexts();
  const full = isFull(strokes);
  const wiped = canUndo && strokes.length === 0;
  return (
    <>
      <Pad drawing={now} isFull={full} onStroke={draw} />
      <div className="flex flex-wrap gap-2">
        {canUndo && (
          <Button kind="may" onClick={undo}>
            {texts.undo}
          </Button>
        )}
        {strokes.length > 0 && (
          <Button kind="undo" onClick={wipe}>
            {texts.wipe}
          </Button>
        )}
      </div>
      <p role="status">{full ? texts.full : wiped && texts.wiped}</p>
    </>
  );
}

/** As they stand on the paper: left is left, whatever the language. */
function Stamps({ stamps }: Pick<Drawn, "stamps">) {
  const texts = useTexts();
  const options = [
    { value: "", label: texts.none },
    ...STAMP_IDS.map((stamp) => ({ value: stamp, label: texts.stamps[stamp] })),
  ];
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-3">
      {PLACES.map((place) => (
        <SelectField
          key={place}
          name={FIELD.stamps + place}
          label={texts.places[place]}
          options={options}
          defaultValue={stamps[place] ?? ""}
        />
      ))}
    </div>
  );
}
