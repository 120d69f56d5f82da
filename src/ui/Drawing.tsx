type DrawingProps = { name: string; title?: string; className?: string };

/**
 * One of our own line drawings, in the colour of the text around it. Its name is its place in `public/`
 * ("drawings.svg#apple"); without a file it is a sign of the interface, of icons.svg. Decorative unless it has a title.
 */
export function Drawing({ name, title, className = "" }: DrawingProps) {
  return (
    <svg
      className={`drawing ${className}`}
      viewBox="0 0 48 48"
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <use href={name.includes("#") ? `/${name}` : `/icons.svg#${name}`} />
    </svg>
  );
}
