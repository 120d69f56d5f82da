import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import { Others } from "../kit/Others.tsx";
import { Said } from "../kit/Said.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Writing } from "../kit/Writing.tsx";
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
  if (stage.round === 1 && stage.state !== "closed") return <Dots {...props} />;
  return (
    <div className="flex flex-col gap-4">
      <p>{stage.state === "closed" ? texts.closed : texts.listen}</p>
      {view.ideas.map((idea) => (
        <Whole key={idea.circle} idea={idea} />
      ))}
    </div>
  );
}

function Thinking({ view, mine, act, asked = null }: Props) {
  const { texts } = useTexts();
  const [idea] = view.ideas;
  const linesOf = (id: string) => idea?.parts.find((part) => part.id === id)?.lines ?? [];
  const questions = PARTS.map((id) => ({
    id,
    title: texts.parts[id].question,
    isDone: linesOf(id).length > 0 || mine.some(({ body }) => body.part === id),
  }));
  return (
    <OneAtATime questions={questions} asked={asked}>
      {(id, about) => {
        const others = linesOf(id).filter((line) => !mine.some((own) => own.id === line.id));
        return (
          <>
            <Writing
              key={id}
              form={act({ do: "contribute" }, id)}
              about={{ part: id }}
              question={about}
              maxLength={MAX_TEXT}
            />
            <Explained>
              <p>{texts.together}</p>
            </Explained>
            <SentTexts
              mine={mine.filter(({ body }) => body.part === id)}
              act={act}
              textOf={({ text }) => text}
              restOf={({ part }) => ({ part })}
              maxLength={MAX_TEXT}
              isClosed={false}
            />
            {others.length > 0 && (
              <section className="flex flex-col gap-2">
                <h3>{texts.ours}</h3>
                <Others lines={others} />
              </section>
            )}
          </>
        );
      }}
    </OneAtATime>
  );
}

function Dots({ view, stage, circle, answered, act }: Props) {
  const { texts, say } = useTexts();
  const heads = view.ideas.flatMap(({ head }) => (head ? [head.id] : []));
  const left = DOTS - heads.filter((id) => answered[id] === "ja").length;
  return (
    <section className="asking flex flex-col gap-4">
      <p>
        <b>{left > 0 ? say(texts.left, { n: left }) : texts.noneLeft}</b> {texts.advice}
      </p>
      <ul className="flex list-none flex-col gap-4 p-0">
        {view.ideas.map((idea) => (
          <li key={idea.circle} className="card flex flex-col gap-2">
            <Whole idea={idea} />
            {idea.head && idea.circle !== circle && stage.state === "open" && (
              <Dot id={idea.head.id} isGiven={answered[idea.head.id] === "ja"} isOver={left < 1} act={act} />
            )}
            {idea.circle === circle && <p className="text-muted">{texts.own}</p>}
            {stage.state === "shown" && <Given {...idea} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

type DotProps = { id: string; isGiven: boolean; isOver: boolean; act: Props["act"] };

function Dot({ id, isGiven, isOver, act }: DotProps) {
  const { texts } = useTexts();
  if (isOver && !isGiven) return null;
  return (
    <ActionForm {...act({ do: "support", id })}>
      <Button kind="may" name="value" value={isGiven ? "" : "ja"} about={`idee-${id}`} aria-pressed={isGiven}>
        {isGiven ? texts.given : texts.give}
      </Button>
    </ActionForm>
  );
}

function Given({ dots, sides }: Idea) {
  const { texts, say } = useTexts();
  return (
    <p className="flex flex-wrap gap-x-3">
      <span>{say(texts.dots, { n: dots })}</span> {sides && <SupportMark {...sides} />}
    </p>
  );
}

/** An idea by its name; the rest of it opens with a tap. */
function Whole({ idea: { head, parts } }: { idea: Idea }) {
  const { texts } = useTexts();
  return (
    <details>
      <summary>{head ? <Said {...head} id={`idee-${head.id}`} inline /> : texts.unnamed}</summary>
      <div className="flex flex-col gap-3">
        {parts
          .map(({ lines, ...part }) => ({ ...part, lines: lines.filter((line) => line.id !== head?.id) }))
          .filter(({ lines }) => lines.length > 0)
          .map(({ id, lines, more }) => (
            <section key={id}>
              <h2 className="text-lg">{texts.parts[id].label}</h2>
              <Others lines={lines} more={more} />
            </section>
          ))}
      </div>
    </details>
  );
}
