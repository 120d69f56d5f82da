import texts from "../document/texts.document.json" with { type: "json" };
import type { LetterTree } from "../document/treeParts.ts";
import { Words } from "./LineGroups.tsx";
import { TREE_LINE, TREE_SIZE, type TreePalette, treeShapes } from "./treePicture.ts";

const PAGE_PALETTE: TreePalette = {
  leaf: "var(--color-leaf)",
  crown: "var(--draw-leaf)",
  soil: "var(--color-soil)",
  ground: "color-mix(in srgb, var(--draw-soil) 35%, transparent)",
  trunk: "var(--draw-soil)",
  sun: "var(--draw-sun)",
  water: "var(--draw-sky)",
};

/** The boom of the agreement, with what hangs in it as a list beside it. */
export function BoomFigure({ tree }: { tree: LetterTree }) {
  return (
    <section className="mt-10" aria-labelledby="boomtekening">
      <h2 id="boomtekening">{tree.heading}</h2>
      <figure className="mt-4">
        <TreeDrawing fruits={tree.fruits} title={tree.picture} />
        <figcaption className="mt-4 grid gap-5 sm:grid-cols-2">
          {tree.parts.map((part) => (
            <div key={part.id}>
              <strong>{part.label}</strong>
              <ul className="list-disc ps-5 marker:text-leaf">
                {part.items.map((item) => (
                  <li key={item}>
                    <Words text={item} />
                  </li>
                ))}
              </ul>
              {part.items.length === 0 && <p className="text-muted">{texts.tree.nothing}</p>}
              {part.more && <p className="text-muted">{part.more}</p>}
            </div>
          ))}
        </figcaption>
      </figure>
    </section>
  );
}

function TreeDrawing({ fruits, title }: { fruits: number; title: string }) {
  const { width, height } = TREE_SIZE;
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="mx-auto max-w-2xl"
    >
      {treeShapes(fruits).map(({ path, fill, stroke, width = TREE_LINE }) => (
        <path
          key={path}
          d={path}
          fill={fill ? PAGE_PALETTE[fill] : "none"}
          stroke={stroke ? PAGE_PALETTE[stroke] : "none"}
          strokeWidth={width}
        />
      ))}
    </svg>
  );
}
