export type Growth = "seedling" | "young" | "grown" | "fruit";

/** The small tree that marks how far the session is, from seedling to fruit; decorative. */
export function Tree({ growth, className = "" }: { growth: Growth; className?: string }) {
  return (
    <svg className={`drawing tree ${className}`} viewBox="0 0 240 240" aria-hidden>
      <use href={`/tree.svg#${growth}`} />
    </svg>
  );
}
