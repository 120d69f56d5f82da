import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { useWordsIfAny } from "../../../ui/Words.tsx";
import { useDutch } from "./InDutch.tsx";
import type { PhoneWords } from "./PhoneStep.tsx";

/** What each exercise is called and for, in the language of the page. */
export type ExerciseWords = Record<string, { title: string; goal: string }>;

type DoneBeforeProps = Pick<PhoneSnapshot["session"], "before"> & { words: PhoneWords; heading: "h2" | "h3" };

/** For who comes back: what was done in the dagdelen before, a drawing and a sentence for each exercise. */
export function DoneBefore({ before, words, heading: H }: DoneBeforeProps) {
  const { texts } = useWordsIfAny<ExerciseWords>("exercises");
  const dutch = useDutch();
  if (before.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <H>{words.doneBefore}</H>
      <ul className="flex list-none flex-col gap-3 p-0">
        {before.map(({ exercise, picture, ...said }) => {
          const { title, goal } = texts?.[exercise] ?? said;
          return (
            <li key={exercise} className="flex gap-3" {...(texts?.[exercise] ? {} : dutch)}>
              <Drawing name={picture} className="flex-none" />
              <p className="min-w-0">
                <b className="block">{title}</b>
                <span>{goal}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
