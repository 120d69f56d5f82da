import { Hanging, type Hung } from "./Hanging.tsx";
import { PART_IDS, type PartId } from "./parts.ts";

type TreePictureProps = {
  hung: Record<PartId, Hung>;
  /** What is to be seen, for who cannot see it; without it the picture is decorative. */
  title?: string;
  /** The part that is asked about or talked about. */
  now?: PartId | null;
  /** As small as a word beside a question: only what is one's own hangs in it, larger than it is. */
  small?: boolean;
  /** Where the page has no soil for it to stand in. */
  ground?: boolean;
};

/** The tree of the samenwerking, with everything that hangs in it at its place; the part of now stands in light. */
export function TreePicture({ hung, title, now = null, small = false, ground = false }: TreePictureProps) {
  return (
    <svg
      viewBox="0 0 1000 900"
      className={`places ${small ? "places-small" : ""}`}
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      {now && <ellipse className="places-light" {...SPOTS[now]} />}
      {ground && <Whole name="ground" />}
      <Whole name="tree" />
      {PART_IDS.map((part) => (
        <Hanging key={part} part={part} {...hung[part]} isFaded={now !== null && now !== part} small={small} />
      ))}
    </svg>
  );
}

const Whole = ({ name }: { name: string }) => <use href={`/big-tree.svg#${name}`} width={1000} height={900} />;

// Around each part, behind the tree.
const SPOTS: Record<PartId, { cx: number; cy: number; rx: number; ry: number }> = {
  vruchten: { cx: 400, cy: 270, rx: 396, ry: 262 },
  wortels: { cx: 450, cy: 790, rx: 440, ry: 100 },
  stam: { cx: 400, cy: 570, rx: 230, ry: 150 },
  zon: { cx: 838, cy: 168, rx: 160, ry: 160 },
  gieter: { cx: 790, cy: 560, rx: 205, ry: 150 },
};
