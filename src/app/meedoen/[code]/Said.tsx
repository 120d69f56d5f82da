import type { ReactNode } from "react";
import { Drawing } from "../../../ui/Drawing.tsx";

const DRAWINGS = { info: "help", good: "check", problem: "warning" } as const;

/** Something that the phone says, with what can be done about it beside it. It is read out by the page's one voice. */
export function Said({ kind, children }: { kind: keyof typeof DRAWINGS; children: ReactNode }) {
  return (
    <div className={`notice-${kind} flex flex-none items-start gap-2 border-0`}>
      <Drawing name={DRAWINGS[kind]} className="icon" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">{children}</div>
    </div>
  );
}
