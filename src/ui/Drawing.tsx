import { DRAWINGS, ICONS } from "./drawingNames.ts";

type DrawingProps = { name: string; title?: string; className?: string };

/** One of our own line drawings, in the colour of the text around it. Decorative unless it has a title; an unknown name draws a leaf. */
export function Drawing({ name, title, className = "" }: DrawingProps) {
  const href = ICONS.has(name) ? `/icons.svg#${name}` : `/drawings.svg#${DRAWINGS.has(name) ? name : "blad"}`;
  return (
    <svg
      className={`drawing ${className}`}
      viewBox="0 0 48 48"
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <use href={href} />
    </svg>
  );
}
