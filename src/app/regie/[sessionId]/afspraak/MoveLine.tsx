"use client";
import { useEffect, useRef } from "react";
import { fill } from "../../../../lib/text.ts";
import { moveLineAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { ToolButton } from "../voorbereiden/ToolButton.tsx";
import { FormPlace } from "./Edited.tsx";
import { EditNotice } from "./EditNotice.tsx";
import type { LineProps } from "./editorSections.ts";
import texts from "./texts.json" with { type: "json" };

/** Moves a line up or down among those of its kind. */
export function MoveLine({ anchor, line }: LineProps) {
  const form = useKeptForm(moveLineAction);
  const pressed = useRef<HTMLButtonElement>(null);
  // A button that moved with its line keeps the focus, so that it can be pressed again.
  useEffect(() => {
    if (form.saved > 0 && document.activeElement === document.body) pressed.current?.focus({ preventScroll: true });
  }, [form.saved]);
  const keep = (event: React.MouseEvent<HTMLButtonElement>) => {
    pressed.current = event.currentTarget;
  };
  return (
    <form {...form.attributes} className="flex flex-wrap">
      <FormPlace anchor={anchor} />
      <input type="hidden" name="lineId" value={line.id} />
      {(["up", "down"] as const).map((way) => (
        <ToolButton
          key={way}
          name="do"
          value={way}
          label={fill(texts.line[way], { regel: line.cells[0] ?? "" })}
          onClick={keep}
        >
          <Drawing name={`arrow-${way}`} className="icon" />
        </ToolButton>
      ))}
      <EditNotice form={form} />
    </form>
  );
}
