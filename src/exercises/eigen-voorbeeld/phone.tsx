import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { aboutDot, Dots } from "../kit/dots/Dots.tsx";
import { PartsToRead } from "../kit/PartsToRead.tsx";
import { Questions } from "../kit/Questions.tsx";
import { Said } from "../kit/Said.tsx";
import { DOTS, MAX_TEXT, PARTS } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { Idea, PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/eigen-voorbeeld/phone.texts");

/** Think up something of your own with your group; then give three dots to what the others thought up. */
export default function OwnExample(props: Props) {
  const { view, stage } = props;
  const { texts } = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.round === 0 && stage.state === "open") return <Thinking {...props} />;
  if (stage.round === 1)
    return (
      <>
        {stage.state === "closed" && <p>{texts.closed}</p>}
        <Dots
          {...props}
          most={DOTS}
          advice={texts.advice}
          among={view.ideas.map((idea) => ({
            ...{ ...idea, key: idea.circle, id: idea.head?.id, isOwn: idea.circle === props.circle },
            children: <Whole idea={idea} />,
          }))}
        />
      </>
    );
  return (
    <div className="flex flex-col gap-4">
      <p>{stage.state === "closed" ? texts.closed : texts.listen}</p>
      {view.ideas.map((idea) => (
        <Whole key={idea.circle} idea={idea} />
      ))}
    </div>
  );
}

function Thinking({ view, ...phone }: Props) {
  const { texts } = useTexts();
  return (
    <Questions
      {...phone}
      questions={PARTS.map((id) => ({ id, title: texts.parts[id].question }))}
      field="part"
      maxLength={MAX_TEXT}
      explained={<p>{texts.together}</p>}
      others={{ title: texts.ours, parts: view.ideas[0]?.parts ?? [], together: true }}
    />
  );
}

/** An idea by its name; the rest of it opens with a tap. */
function Whole({ idea: { head, parts } }: { idea: Idea }) {
  const { texts } = useTexts();
  const rest = parts.map(({ id, lines, more }) => ({
    ...{ id, title: texts.parts[id].label, more },
    lines: lines.filter((line) => line.id !== head?.id),
  }));
  return (
    <details>
      <summary>{head ? <Said {...head} id={aboutDot(head.id)} inline /> : texts.unnamed}</summary>
      <div className="flex flex-col gap-3">
        <PartsToRead parts={rest.filter(({ lines }) => lines.length > 0)} heading="h2" />
      </div>
    </details>
  );
}
