import { say } from "../../../lib/say.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { SupportMark } from "../../../ui/SupportMark.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import type { Grade, Scaled } from "./scaleOf.ts";
import texts from "./wall.texts.json" with { type: "json" };

/** The places of a scale beside each other under the question, each large with its words, and with how many chose it once that is shown. */
export function FacesWall({ scale, count, isShown, results }: Scaled & { scale: Grade[] }) {
  return (
    <div className="flex h-full flex-col justify-center gap-[0.6em]">
      <ul className="grid list-none auto-cols-fr grid-flow-col gap-[0.4em] p-0">
        {scale.map(({ id, label, drawing }) => (
          <li key={id} className="grow-in flex min-w-0 flex-col items-center text-center">
            {drawing && <Drawing name={drawing} className="size-[3.6em]" />}
            {results && <b className="text-[1.8em] leading-tight tabular-nums">{results.counts[id] ?? 0}</b>}
            {results?.sides && (
              <SupportMark formal={results.sides.formal[id] ?? 0} informal={results.sides.informal[id] ?? 0} />
            )}
            <CutText rows={3}>{label}</CutText>
          </li>
        ))}
      </ul>
      {!results && <p className="text-muted">{isShown ? texts.few : texts.secret}</p>}
      {!isShown && <p className="tabular-nums">{count === 0 ? texts.nobody : say(texts.answered, { n: count })}</p>}
    </div>
  );
}
