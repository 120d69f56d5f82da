import type { ReactNode } from "react";
import { Drawing } from "./Drawing.tsx";

const DRAWINGS = { info: "help", good: "check", problem: "warning" } as const;

/** Something to know: read out at once when it is a problem, politely otherwise. */
export function Notice({ kind, children }: { kind: keyof typeof DRAWINGS; children: ReactNode }) {
  return (
    <div className={`notice notice-${kind}`} role={kind === "problem" ? "alert" : "status"}>
      <Drawing name={DRAWINGS[kind]} className="icon" />
      <div>{children}</div>
    </div>
  );
}
