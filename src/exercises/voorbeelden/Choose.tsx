import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { TakeBack } from "../../ui/TakeBack.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { Mine } from "../contract.ts";
import { Example, ExampleHead } from "./Example.tsx";
import { MAX_TEXT, MOST_CHOICES } from "./limits.ts";
import type { Body } from "./schema.ts";
import { type ExamplesProps, useExamples, useTexts } from "./useTexts.ts";

const headOf = (id: string): string => `voorbeeld-${id}`;

const MARKS = { saved: "check", waiting: "wifi-off", refused: "warning" } as const;

/** The examples as cards, to read with a tap: one press chooses, and who wants says why. */
export function Choose({ view, mine, act }: Pick<ExamplesProps, "view" | "mine" | "act">) {
  const { choose } = useTexts().texts;
  const sent = mine.filter(({ status }) => status !== "refused").length;
  const isFull = sent >= MOST_CHOICES;
  return (
    <section className="asking flex flex-col gap-3">
      <p role="status" className="font-bold">
        {isFull ? choose.full : sent > 0 ? choose.second : choose.first}
      </p>
      <ul className="flex list-none flex-col gap-3 p-0">
        {useExamples(view.examples).map((example) => {
          const own = mine.find(({ body }) => body.example === example.id);
          return (
            <li key={example.id} className={`card flex flex-col gap-3 ${own ? "card-sun" : ""}`}>
              <details>
                <summary>
                  <ExampleHead {...example} id={headOf(example.id)} />
                </summary>
                <div className="mt-3 flex flex-col gap-3">
                  <Example {...example} />
                </div>
              </details>
              {own ? (
                <Own own={own} act={act} />
              ) : (
                !isFull && (
                  <ActionForm {...act({ do: "contribute" }, example.id)}>
                    <Button kind="may" name="example" value={example.id} about={headOf(example.id)}>
                      {choose.choose}
                    </Button>
                  </ActionForm>
                )
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** That it is chosen, how far that got, and the way to say why or to take it back. */
function Own({ own: { id, body, status, message }, act }: { own: Mine<Body>; act: ExamplesProps["act"] }) {
  const { choose } = useTexts().texts;
  const about = headOf(body.example);
  return (
    <>
      <p className="font-bold">
        <Drawing name={MARKS[status]} className="icon" /> {message || choose.chosen}
      </p>
      {body.text && (
        <p dir="auto" className="whitespace-pre-line">
          {body.text}
        </p>
      )}
      {status !== "waiting" && (
        <>
          <Fold label={choose.why} about={about}>
            <ActionForm key={body.text} {...act({ do: "change", id })}>
              <TextArea
                name="text"
                label={choose.question}
                about={about}
                maxLength={MAX_TEXT}
                defaultValue={body.text}
                rows={2}
              />
              <p className="text-muted">{choose.noNames}</p>
              {/* With the example in the button, so that a sentence can be taken away as well. */}
              <Button kind="may" name="example" value={body.example} about={about}>
                {choose.save}
              </Button>
            </ActionForm>
          </Fold>
          <TakeBack form={act({ do: "withdraw", id })} label={choose.withdraw} about={about} />
        </>
      )}
    </>
  );
}
