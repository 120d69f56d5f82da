import type { ReactNode } from "react";

type CutTextProps = { as?: "p" | "h1" | "h2" | "h3" | "span"; rows: number; className?: string; children: ReactNode };

/** Somebody's words on the wall, cut with "…" after this many whole lines; the phones have them in full. */
export function CutText({ as: Tag = "p", rows, className = "", children }: CutTextProps) {
  if (rows === 1)
    return (
      <Tag className={`wall-line ${className}`} dir="auto">
        {children}
      </Tag>
    );
  return (
    <Tag className={`wall-text ${className}`} style={{ WebkitLineClamp: rows }} dir="auto">
      {children}
    </Tag>
  );
}
