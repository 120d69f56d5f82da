import type { ReactNode } from "react";
import { Drawing } from "../../../ui/Drawing.tsx";

const DRAWINGS = { info: "help", good: "check", problem: "warning" } as const;

type SaidProps = { kind: keyof typeof DRAWINGS; children: ReactNode; actions?: ReactNode };

/** Something that the phone says, with what can be done about it. It is read out by the page's one voice. */
export function Said({ kind, children, actions }: SaidProps) {
  return (
    <div className={`notice-${kind} flex-none border-0 ${actions ? "" : "pb-2"}`}>
      <div className="flex gap-2">
        <Drawing name={DRAWINGS[kind]} className="icon flex-none" />
        <div className="min-w-0 flex-1">{children}</div>
      </div>
      {/* In sight also where the words are so large that they have to be scrolled. */}
      {actions && <div className="sticky bottom-0 flex pb-2 flex-wrap gap-x-4 gap-y-1 bg-card pt-1">{actions}</div>}
    </div>
  );
}
