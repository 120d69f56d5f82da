import { ActionForm } from "../../ui/ActionForm.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { MOST_CHOICES } from "./limits.ts";
import { type PitfallsProps, usePitfalls, useTexts } from "./usePitfalls.ts";

const MARKS = { saved: "check", waiting: "wifi-off", refused: "warning" } as const;

/** The six pitfalls as cards: one press chooses, the next takes it back. */
export function Choose({ mine, act }: PitfallsProps) {
  const { choose } = useTexts().texts;
  const choices = mine.filter(({ body }) => body.kind === "choice");
  const sent = choices.filter(({ status }) => status !== "refused").length;
  const isFull = sent >= MOST_CHOICES;
  return (
    <section className="flex flex-col gap-3">
      <p role="status" className="font-bold">
        {isFull ? choose.full : sent > 0 ? choose.second : choose.first}
      </p>
      <ul className="choices list-none p-0">
        {usePitfalls().map(({ id, title, text, drawing }) => {
          const choice = choices.find(({ body }) => body.pitfall === id);
          return (
            <li key={id}>
              <ActionForm {...act(choice ? { do: "withdraw", id: choice.id } : { do: "contribute" }, id)}>
                <input type="hidden" name="kind" value="choice" />
                <input type="hidden" name="pitfall" value={id} />
                <button
                  type="submit"
                  aria-pressed={choice !== undefined}
                  disabled={isFull && !choice}
                  className={`choice w-full text-start disabled:cursor-auto ${choice ? "card-sun" : ""}`}
                >
                  <Drawing name={drawing} />
                  <span>
                    <b>{title}</b> <span className="choice-text">{text}</span>{" "}
                    {choice && (
                      <b className="choice-text">
                        <Drawing name={MARKS[choice.status]} className="icon" /> {choice.message || choose.chosen}
                      </b>
                    )}
                  </span>
                </button>
              </ActionForm>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
