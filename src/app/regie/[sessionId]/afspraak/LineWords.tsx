import type { EditorColumn } from "./editorSections.ts";

type LineWordsProps = {
  /** Of its first cell. */
  id?: string;
  cells: string[];
  columns: Pick<EditorColumn, "key" | "label" | "behind">[];
};

/** A line to read: its first cell, and the others below it with what they are. */
export function LineWords({ id, cells, columns }: LineWordsProps) {
  const [first = "", ...rest] = cells;
  const shown = columns.filter(({ behind }) => behind === undefined);
  return (
    <span className="grid min-w-0 [overflow-wrap:anywhere]">
      <span id={id} dir="auto" className="whitespace-pre-line">
        {first}
      </span>
      {rest.map((cell, at) => {
        const column = shown[at + 1];
        return (
          cell !== "" && (
            <span key={column?.key} className="text-sm">
              <span className="text-muted">{`${column?.label.replace(/\?$/, "")}:`}</span> <bdi>{cell}</bdi>
            </span>
          )
        );
      })}
    </span>
  );
}
