import type { ReactNode } from "react";

/** A card of which only the head stands there until it is pressed. */
export function CardFold({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open || undefined} className="card">
      <summary>{title}</summary>
      <div className="mt-3 flex flex-col gap-3">{children}</div>
    </details>
  );
}
