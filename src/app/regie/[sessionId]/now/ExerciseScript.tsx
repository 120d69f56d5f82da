import type { Exercise } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import texts from "../texts.json" with { type: "json" };
import { RoundScript } from "./RoundScript.tsx";

type ExerciseScriptProps = {
  exercise: Exercise;
  /** How its step is set up; as a new step where it is not said. */
  setup?: unknown;
  heading: "h3" | "h4";
};

/** All that a facilitator can read of an exercise before the day: what to bring, and the script of each round. */
export function ExerciseScript({ exercise: { notes, roundsOf }, setup = {}, heading: H }: ExerciseScriptProps) {
  const all = roundsOf(setup);
  // Rounds that go by the same script are told once.
  const rounds = all.filter(
    ({ script }, at) => script === undefined || all.findIndex((one) => one.script === script) === at,
  );
  const below = H === "h3" ? "h4" : "h5";
  return (
    <div className="grid gap-6">
      {notes.bring.length > 0 && (
        <p>
          <b>{texts.script.bring}</b> <span>{`${notes.bring.join("; ")}.`}</span>
        </p>
      )}
      {rounds.map(({ id, title, question, script: by }, at) => {
        const script = notes.rounds[by ?? at];
        const round = fill(texts.stage.round, { n: at + 1, m: rounds.length, ronde: title });
        return (
          <div key={id} className="grid gap-3">
            {rounds.length > 1 && <H className="text-base">{round}</H>}
            <p>
              <span className="text-muted">{texts.script.question}</span> <span>{question}</span>
            </p>
            {script && <RoundScript notes={script} heading={rounds.length > 1 ? below : H} />}
          </div>
        );
      })}
      <p className="text-sm text-muted">{fill(texts.script.source, { bron: notes.source })}</p>
    </div>
  );
}
