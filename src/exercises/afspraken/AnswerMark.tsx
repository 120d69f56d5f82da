import { Drawing } from "../../ui/Drawing.tsx";
import type { Line } from "./lines.ts";
import texts from "./texts.json" with { type: "json" };

const DRAWINGS = { agree: "check", discuss: "clock", disagree: "pencil", none: "help" } as const;

/** A partner's answer: icon and word. */
export function AnswerMark({ answer, current }: NonNullable<Line["assent"]>) {
  return (
    <span>
      <Drawing name={DRAWINGS[answer]} className="icon" /> <b>{texts.answers[answer]}</b>{" "}
      {!current && <span>{`(${texts.outdated})`}</span>}
    </span>
  );
}
