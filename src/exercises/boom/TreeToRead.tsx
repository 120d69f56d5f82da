import { Drawing } from "../../ui/Drawing.tsx";
import { Others } from "../kit/Others.tsx";
import { DRAWINGS, nameOf } from "../kit/tree/parts.ts";
import { TreePicture } from "../kit/tree/TreePicture.tsx";
import { hungOf } from "./hungOf.ts";
import { type BoomProps, useHidden, useTexts, useTree } from "./useTexts.ts";

/** The tree with what this phone hung in it in light, and below it the words part by part; the part on the wall is open. */
export function TreeToRead({ view, mine, answered, act, stage }: BoomProps) {
  const texts = useTexts();
  const tree = useTree();
  const hidden = useHidden();
  const parts = view.parts.filter(({ lines }) => view.out || lines.length > 0);
  const hung = hungOf({ view, mine });
  return (
    <section className="flex flex-col gap-3">
      <TreePicture hung={hung} now={view.now} title={tree.altText} ground />
      {mine.length > 0 && <p>{texts.light}</p>}
      {!view.out && <p>{hidden}</p>}
      {parts.map(({ id, lines, more }) => {
        const part = tree.parts.find((one) => one.id === id);
        return (
          <details key={id} open={id === view.now} className="card">
            <summary className="font-bold">
              <Drawing name={DRAWINGS[id]} className="icon" /> <span>{part && nameOf(part)}</span>
              {id === view.now && <span className="block">{texts.now}</span>}
            </summary>
            <div className="mt-3 flex flex-col gap-3">
              <Others
                lines={lines.map((line) => {
                  const isMine = mine.some((own) => own.id === line.id);
                  if (isMine) return { ...line, note: texts.mine, isAnswerable: false };
                  return line.isEarlier ? { ...line, note: texts.earlier } : line;
                })}
                more={more}
                answered={answered}
                {...(stage.state !== "closed" && { act })}
              />
            </div>
          </details>
        );
      })}
    </section>
  );
}
