import type { ReactNode } from "react";
import { Drawing } from "../../../ui/Drawing.tsx";

type FoldProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** Something that opens below its summary; the whole line is the target. */
export function Fold({ summary, open, className = "", children }: FoldProps) {
  return (
    <details open={open} className={`[&[open]>summary>svg]:rotate-180 ${className}`}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 py-1 font-normal [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{summary}</span>
        <Drawing name="arrow-down" className="icon flex-none text-muted" />
      </summary>
      {children}
    </details>
  );
}
