import type { ExerciseHeads } from "../../../exercises/exerciseHeads.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import type { PhoneSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import type { PhoneWords } from "./phoneWords.ts";

type DoneBeforeProps = Pick<PhoneSnapshot["session"], "before"> & {
  /** What the exercises are called; the regie has none, for nobody comes back there. */
  heads: Partial<ExerciseHeads> | undefined;
  words: PhoneWords;
  heading: "h2" | "h3";
};

/** For who comes back: what was done in the dagdelen before, a drawing and a sentence for each exercise. */
export function DoneBefore({ before, heads, words, heading: H }: DoneBeforeProps) {
  if (before.length === 0 || !heads) return null;
  return (
    <section className="flex flex-col gap-3">
      <H>{words.doneBefore}</H>
      <ul className="flex list-none flex-col gap-3 p-0">
        {before.map(({ exercise, picture }) => (
          <li key={exercise} className="flex gap-3">
            <Drawing name={picture} className="flex-none" />
            <p className="min-w-0">
              <b className="block">{heads[exercise]?.title}</b>
              <span>{heads[exercise]?.goal}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
