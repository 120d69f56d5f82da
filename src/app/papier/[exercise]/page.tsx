import type { Metadata } from "next";
import { findExercise } from "../../../exercises/registry.ts";
import { wordsOf } from "../../../exercises/wordsOf.ts";
import { Words } from "../../../ui/Words.tsx";
import { readLanguage } from "../../language.ts";
import { NotHere } from "../../NotHere.tsx";
import { PaperPart } from "./PaperPart.tsx";

type Props = { params: Promise<{ exercise: string }> };

/** The exercise that the address names, if it has a sheet of paper. */
async function findPaper({ params }: Props) {
  const exercise = findExercise((await params).exercise);
  return exercise?.hasPaper ? exercise : null;
}

export const generateMetadata = async (props: Props): Promise<Metadata> => ({
  title: (await findPaper(props))?.title ?? null,
});

/** A sheet of paper of an exercise, to fill in here or by hand and to print. It belongs to no room and knows nobody. */
export default async function PaperPage(props: Props) {
  const exercise = await findPaper(props);
  if (!exercise) return <NotHere what="paper" />;
  const language = await readLanguage();
  return (
    <main id="inhoud" className="page">
      <Words language={language} words={wordsOf(language, exercise.id) ?? {}}>
        <PaperPart exercise={exercise.id} />
      </Words>
    </main>
  );
}
