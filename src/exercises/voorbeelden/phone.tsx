import { Fold } from "../../ui/Fold.tsx";
import { CardFold } from "../kit/CardFold.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import { FoldedParts } from "../kit/PartsToRead.tsx";
import { ChoiceTable } from "./ChoiceTable.tsx";
import { Choose } from "./Choose.tsx";
import { Example, ExampleHead } from "./Example.tsx";
import { Forms } from "./Forms.tsx";
import { type ExamplesProps, useExamples, useTexts } from "./useTexts.ts";

/** Read the examples along with the wall; choose one or two that fit us; then see what both sides chose, and the forms behind it. */
export default function Examples(props: ExamplesProps) {
  const { view, stage } = props;
  const { texts } = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.round > 0 && stage.state === "open") return <Choose {...props} />;
  return (
    <div className="flex flex-col gap-6">
      {stage.state === "closed" && <p>{texts.closed}</p>}
      {view.forms.length > 0 && <Chosen {...props} />}
      {stage.round === 0 && <ToRead {...view} />}
      {stage.round > 0 && stage.state === "closed" && (
        <ReadAll label={texts.read}>
          <ToRead {...view} />
        </ReadAll>
      )}
    </div>
  );
}

/** Every example behind a tap; the one that is on the wall lies open. */
function ToRead({ examples, now }: Pick<ExamplesProps["view"], "examples" | "now">) {
  const { texts } = useTexts();
  return (
    <div className="flex flex-col gap-3">
      <p>{texts.past}</p>
      {useExamples(examples).map((example) => (
        <CardFold
          key={example.id}
          open={example.id === now}
          title={
            <>
              <ExampleHead title={example.title} place={example.place} drawing={example.drawing} />
              {example.id === now && <span className="block">{texts.now}</span>}
            </>
          }
        >
          <Example {...example} />
        </CardFold>
      ))}
    </div>
  );
}

function Chosen(props: ExamplesProps) {
  const { view, stage } = props;
  const { texts } = useTexts();
  const examples = useExamples(view.examples);
  const titleOf = (id: string) => examples.find((one) => one.id === id)?.title ?? "";
  const reasons = view.reasons.map((part) => ({ ...part, title: titleOf(part.id) }));
  return (
    <>
      <section className="flex flex-col gap-3">
        <h2>{texts.shown.title}</h2>
        {view.choices ? (
          <ChoiceTable choices={view.choices.map((one) => ({ ...one, title: titleOf(one.id) }))} texts={texts.shown} />
        ) : (
          <p>{texts.shown.few}</p>
        )}
        {view.choices?.some(({ sides }) => sides) && <p className="text-muted">{texts.shown.equal}</p>}
      </section>
      {stage.state === "shown" && (
        <Fold button label={texts.choose.late}>
          <Choose {...props} />
        </Fold>
      )}
      {reasons.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2>{texts.why}</h2>
          <FoldedParts parts={reasons} />
        </section>
      )}
      <Forms forms={view.forms} titleOf={titleOf} />
    </>
  );
}
