import { Explained } from "../kit/Explained.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { nameOf, PART_IDS } from "../kit/tree/parts.ts";
import { TreePicture } from "../kit/tree/TreePicture.tsx";
import { Writing } from "../kit/Writing.tsx";
import { hungOf } from "./hungOf.ts";
import { MAX_TEXT } from "./limits.ts";
import { type BoomProps, useHidden, useTexts, useTree } from "./useTexts.ts";

/** A question for each part of the tree; beside it the tree, in which what was sent hangs at once. */
export function Questions({ view, mine, act, asked = null, stage }: BoomProps) {
  const texts = useTexts();
  const tree = useTree();
  const hidden = useHidden();
  const hung = hungOf({ view, mine });
  const questions = PART_IDS.flatMap((id) => {
    const part = tree.parts.find((one) => one.id === id);
    if (!part) return [];
    const title = (
      <>
        <TreePicture hung={hung} now={id} small ground />
        <span className="block text-base">{nameOf(part)}</span>
        {part.question}
      </>
    );
    return [{ id, title, isDone: mine.some(({ body }) => body.part === id) }];
  });
  return (
    <OneAtATime questions={questions} asked={asked}>
      {(id, about) => (
        <>
          <Writing
            key={id}
            form={act({ do: "contribute" }, id)}
            about={{ part: id }}
            question={about}
            maxLength={MAX_TEXT}
          />
          <SentTexts
            mine={mine.filter(({ body }) => body.part === id)}
            act={act}
            textOf={({ text }) => text}
            restOf={({ part }) => ({ part })}
            maxLength={MAX_TEXT}
            isClosed={stage.state === "closed"}
          />
          <Explained>
            <p>
              {tree.plainIntro} {texts.help} {!view.out && hidden}
            </p>
          </Explained>
        </>
      )}
    </OneAtATime>
  );
}
