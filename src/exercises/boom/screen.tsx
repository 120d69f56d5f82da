import "../kit/tree/wall.css";
import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import type { ScreenProps } from "../contract.ts";
import { LinesPage } from "../kit/LinesPage.tsx";
import { Said } from "../kit/Said.tsx";
import { DRAWINGS } from "../kit/tree/parts.ts";
import { TreePicture } from "../kit/tree/TreePicture.tsx";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type Part = ScreenView["parts"][number];
const { screen: words } = texts;

/** The tree in the soil, which grows with every answer; then what hangs in it, a part at a time. */
export default function Tree({ view, stage }: ScreenProps<ScreenView>) {
  return (
    <>
      {view.page ? (
        <LinesPage key={view.page.title} page={view.page} />
      ) : (
        <Whole view={view} isOpen={stage.state === "open"} />
      )}
      <TreeAsList parts={view.parts} />
    </>
  );
}

function Whole({ view, isOpen }: { view: ScreenView; isOpen: boolean }) {
  const { parts, newest } = view;
  return (
    <div className="wall-places">
      <ul className="flex list-none flex-col gap-[0.2em] p-0">
        {parts.map(({ id, label, plain, count }) => (
          <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-[0.5em]">
            <Drawing name={DRAWINGS[id]} className="icon" />
            <span>
              <b>{label}</b> = <span>{plain}</span> {!isOpen && <b className="tabular-nums">{`(${count})`}</b>}
            </span>
          </li>
        ))}
      </ul>
      {newest ? (
        <CutText key={newest.id} rows={2} className="grow-in text-muted">
          <Said {...newest} inline />
        </CutText>
      ) : (
        <p className="text-muted">{lineBelow(view, isOpen)}</p>
      )}
      <TreePicture
        hung={Object.fromEntries(parts.map((part) => [part.id, part])) as Record<Part["id"], Part>}
        title={fill(words.picture, { delen: parts.map(partInWords).join(". ") })}
      />
    </div>
  );
}

const partInWords = ({ label, plain, count }: Part) => fill(words.part, { deel: label, gewoon: plain, aantal: count });

function lineBelow({ parts, unseen }: ScreenView, isOpen: boolean): string {
  if (unseen > 0) return unseen === 1 ? words.hiddenOne : fill(words.hidden, { aantal: unseen });
  if (parts.every(({ count }) => count === 0)) return isOpen ? words.empty : words.nothing;
  return parts.some(({ earlier }) => earlier > 0) ? words.dashed : "";
}

/** The same as the picture, for who cannot see it. */
function TreeAsList({ parts }: { parts: Part[] }) {
  return (
    <div className="sr-only">
      {parts.map((part) => (
        <section key={part.id}>
          <h3>{fill(texts.means, { deel: part.label, gewoon: part.plain })}</h3>
          <ul>
            {part.texts.map((text, index) => (
              <li key={`${index}-${text}`} dir="auto">
                {text}
              </li>
            ))}
            {part.unlisted > 0 && <li>{fill(words.more, { aantal: part.unlisted })}</li>}
          </ul>
        </section>
      ))}
    </div>
  );
}
