import type { ExerciseHeads } from "../../../exercises/exerciseHeads.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import type { ScreenSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import texts from "./texts.json" with { type: "json" };

/** As many lines as there is room for below the code. */
const ROWS = 4;

/** Beside the code, for who comes back: what was done last, a drawing and a sentence for each; the phones have all of it. */
export function DoneBefore({ before, heads }: Pick<ScreenSnapshot["session"], "before"> & { heads: ExerciseHeads }) {
  const shown = before.slice(-ROWS);
  const rows = Math.floor(ROWS / shown.length);
  return (
    <div>
      <h2 className="screen-body font-bold">{texts.doneBefore}</h2>
      <ul>
        {shown.map(({ exercise, picture }) => (
          <li key={exercise} className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-[0.4em]">
            <Drawing name={picture} className="icon" />
            <CutText rows={rows}>
              <b>{heads[exercise]?.title}</b> <span>{heads[exercise]?.goal}</span>
            </CutText>
          </li>
        ))}
      </ul>
    </div>
  );
}
