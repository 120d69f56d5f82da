import { DRAWINGS, ICONS, SEATS } from "./drawingNames.ts";

type DrawingProps = { name: string; title?: string; className?: string };

/** One of our own line drawings, in the colour of the text around it. Decorative unless it has a title; an unknown name draws a leaf. */
export function Drawing({ name, title, className = "" }: DrawingProps) {
  return (
    <svg
      className={`drawing ${className}`}
      viewBox="0 0 48 48"
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <use href={`/${placeOf(name)}`} />
    </svg>
  );
}

/** The file of a drawing, and its place in that. */
function placeOf(name: string): string {
  if (ICONS.has(name)) return `icons.svg#${name}`;
  if (DRAWINGS.has(name)) return `drawings.svg#${name}`;
  return `seats.svg#${SEATS.has(name) ? name : "blad"}`;
}
