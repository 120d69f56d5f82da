import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { useWordsIfAny } from "../../../ui/Words.tsx";
import type { ExerciseHeads } from "../../exerciseHeads.ts";
import type { PhoneWords } from "./PhoneStep.tsx";

type DoneBeforeProps = Pick<PhoneSnapshot["session"], "before"> & { words: PhoneWords; heading: "h2" | "h3" };

/** For who comes back: what was done in the dagdelen before, a drawing and a sentence for each exercise. */
export function DoneBefore({ before, words, heading: H }: DoneBeforeProps) {
  // In the regie there is nobody who comes back.
  const { texts } = useWordsIfAny<ExerciseHeads>("exercises");
  if (before.length === 0 || !texts) return null;
  return (
    <section className="flex flex-col gap-3">
      <H>{words.doneBefore}</H>
      <ul className="flex list-none flex-col gap-3 p-0">
        {before.map(({ exercise, picture }) => (
          <li key={exercise} className="flex gap-3">
            <Drawing name={picture} className="flex-none" />
            <p className="min-w-0">
              <b className="block">{texts[exercise]?.title}</b>
              <span>{texts[exercise]?.goal}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
