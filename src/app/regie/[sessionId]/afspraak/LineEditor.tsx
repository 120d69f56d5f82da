"use client";
import { useEffect, useRef } from "react";
import { fill } from "../../../../lib/text.ts";
import { changeLineAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import type { StateChoice } from "../../../../samenwerkingsafspraak/progress/states.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SupportMark } from "../../../../ui/SupportMark.tsx";
import { type KeptForm, useKeptForm } from "../../../../ui/useKeptForm.ts";
import { useSeen } from "../../../../ui/useSeen.ts";
import { FoldOnDemand } from "../Fold.tsx";
import { FormPlace } from "./Edited.tsx";
import { EditNotice } from "./EditNotice.tsx";
import type { EditorLine, LineProps } from "./editorSections.ts";
import { LineFields, typedFields } from "./LineFields.tsx";
import { LineOrigin } from "./LineOrigin.tsx";
import { LinePictures } from "./LinePictures.tsx";
import { LineProgress } from "./LineProgress.tsx";
import { LineWords } from "./LineWords.tsx";
import { MoveLine } from "./MoveLine.tsx";
import { RemoveLine } from "./RemoveLine.tsx";
import texts from "./texts.json" with { type: "json" };

type LineEditorProps = LineProps & { movable: boolean; choices: StateChoice[] };

/** A line of the agreement: read it, open it to change or remove it, move it; and say how far it is. */
export function LineEditor({ movable, choices, ...props }: LineEditorProps) {
  const { line } = props;
  const form = useKeptForm(changeLineAction);
  const summary = useFocusAfter(form.saved);
  return (
    <li>
      <FoldOnDemand
        key={form.saved}
        id={line.id}
        anchor={props.anchor}
        open={form.detail !== ""}
        summary={{ ref: summary, className: "flex items-center gap-2 font-normal", children: <Summary {...props} /> }}
      >
        {() => (
          <div className="mb-3 grid gap-4 border-s-4 border-line ps-4">
            <ChangeForm {...props} form={form} />
            <LineOrigin lineId={line.id} count={line.sourceCount} href={originHref(props)} />
            {movable && <MoveLine {...props} />}
            <RemoveLine {...props} />
          </div>
        )}
      </FoldOnDemand>
      {line.pictures.length > 0 && <LinePictures {...{ anchor: props.anchor, line }} />}
      {line.progress && (
        <LineProgress
          {...{ anchor: props.anchor, lineId: line.id, about: wordsOf(line), progress: line.progress, choices }}
        />
      )}
    </li>
  );
}

/** The id of what a line says. */
const wordsOf = ({ id }: EditorLine): string => `${id}-woorden`;
const originHref = ({ anchor, line: { id } }: LineProps) => `?open=${id}&herkomst=${id}#${anchor}`;

/** The line to read, with what belongs to it, and the sign that it can be changed. */
function Summary({ line, columns }: LineProps) {
  return (
    <>
      <span className="grid size-11 flex-none place-items-center">
        <Drawing name="pencil" title={texts.line.change} className="icon size-6 text-muted" />
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4">
        <LineWords id={wordsOf(line)} cells={line.cells} columns={columns} />
        {line.isLate && (
          <span className="flex items-center gap-2 text-sm">
            <Drawing name="warning" className="icon flex-none" />
            <span>{texts.line.late}</span>
          </span>
        )}
        <Origin line={line} />
      </span>
    </>
  );
}

function Origin({ line: { support, sourceCount } }: { line: EditorLine }) {
  if (sourceCount + support.formal + support.informal === 0) return null;
  return (
    <span className="flex flex-none items-center gap-3 text-sm text-muted">
      {sourceCount > 0 && <span>{sourcesInWords(sourceCount)}</span>}
      <SupportMark {...support} />
    </span>
  );
}

const sourcesInWords = (count: number) =>
  count === 1 ? texts.line.sources.one : fill(texts.line.sources.many, { aantal: count });

function ChangeForm({ anchor, line, columns, form }: LineProps & { form: KeptForm }) {
  const seen = useSeen(line.seen, form, "TEXT_CHANGED");
  const clash = form.code === "TEXT_CHANGED";
  return (
    <form {...form.attributes} onInput={seen.hold} noValidate className="grid gap-3">
      <FormPlace anchor={anchor} />
      <input type="hidden" name="lineId" value={line.id} />
      <input type="hidden" name="seen" value={seen.value} />
      {!clash && <EditNotice form={form} fields />}
      {clash && (
        <div role="alert">
          <Card tone="sun" className="grid gap-2">
            <p>{texts.line.now}</p>
            <LineWords cells={line.cells} columns={columns} />
            <p>{texts.line.yours}</p>
          </Card>
        </div>
      )}
      <LineFields columns={columns} values={{ ...line.fields, ...typedFields(form.typed) }} error={form.error} />
      <Button kind="may" className="justify-self-start" aria-busy={form.busy || undefined}>
        {texts.line.save}
      </Button>
    </form>
  );
}

/** After saving, the line is folded again and keeps the focus. */
function useFocusAfter(saved: number) {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (saved > 0) summary.current?.focus({ preventScroll: true });
  }, [saved]);
  return summary;
}
