import type { ReactElement, ReactNode } from "react";
import { Drawing } from "../Drawing.tsx";
import { CutText } from "./CutText.tsx";

type WallPageProps = {
  title: ReactNode;
  /** The most lines that the heading takes. */
  rows?: number;
  drawing?: string;
  aside?: ReactElement | false;
  className?: string;
  children?: ReactNode;
};

/** A page of the wall with a heading of its own: the question of the round then stands small above it. */
export function WallPage({ title, rows = 2, drawing, aside, className = "", children }: WallPageProps) {
  return (
    <article className="wall-page">
      <header className="flex items-center justify-between gap-[0.6em]">
        {drawing && <Drawing name={drawing} className="size-[1.9em] text-leaf" />}
        <CutText as="h2" rows={rows} className="screen-title grow">
          {title}
        </CutText>
        {aside}
      </header>
      <div className={`grow-in flex min-h-0 flex-col gap-[0.5em] ${className}`}>{children}</div>
    </article>
  );
}
