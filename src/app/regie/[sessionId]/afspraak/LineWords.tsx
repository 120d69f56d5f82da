import type { EditorColumn } from "./editorSections.ts";

/** A line to read: its first cell, and the others below it with what they are. */
export function LineWords({ cells, columns }: { cells: string[]; columns: Pick<EditorColumn, "key" | "label">[] }) {
  const [first = "", ...rest] = cells;
  return (
    <span className="grid min-w-0 [overflow-wrap:anywhere]">
      <span dir="auto" className="whitespace-pre-line">
        {first}
      </span>
      {rest.map((cell, at) => {
        const column = columns[at + 1];
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
