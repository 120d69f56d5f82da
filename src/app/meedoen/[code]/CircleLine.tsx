import { SignMark } from "../../../ui/SignMark.tsx";
import type { PhoneSnapshot } from "../../../zaal/snapshot/snapshot.ts";

import type { PhoneWords } from "./phoneWords.ts";
import { useDutch } from "./useDutch.ts";

type CircleLineProps = { circle: NonNullable<PhoneSnapshot["circle"]>; words: PhoneWords };

/** With whom this phone does the step, as the wall calls them: their sign or name, and of a group who is in it. */
export function CircleLine({ circle: { kind, title, sign, labels }, words }: CircleLineProps) {
  const dutch = useDutch();
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span className="text-muted">{words.circle[kind]}</span>
      <span {...dutch}>{sign ? <SignMark sign={sign} /> : <b dir="auto">{title}</b>}</span>
      {labels.length > 0 && <span {...dutch}>{labels.join(", ")}</span>}
    </p>
  );
}
