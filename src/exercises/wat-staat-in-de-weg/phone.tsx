import { useWords } from "../../ui/Words.tsx";
import type { Mine, PhoneProps } from "../contract.ts";
import { FoldedParts } from "../kit/PartsToRead.tsx";
import { Questions } from "../kit/Questions.tsx";
import { Scale } from "../kit/scale/Scale.tsx";
import { MAX_TEXT } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body, Help } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;
type Content = {
  obstacleThemes: { statements: { id: string; text: string; question: string }[] }[];
  reactionScale: { id: string; label: string }[];
};

const useTexts = () => useWords<typeof nl>("exercises/wat-staat-in-de-weg/phone.texts");

function useToolkit() {
  const { obstacleThemes, reactionScale } = useWords<Content>("exercises/wat-staat-in-de-weg/content").texts;
  const all = obstacleThemes.flatMap(({ statements }) => statements);
  return { scale: reactionScale, statement: (id: string) => all.find((one) => one.id === id) };
}

const isHelp = (one: Mine<Body>): one is Mine<Help> => one.body.kind === "help";
const isAnswer = (one: Mine<Body>): one is Mine<Exclude<Body, Help>> => one.body.kind === "answer";

/** One statement after another: do you recognise it? At the end what would help, a statement at a time. */
export default function Obstacles({ view, mine, ...phone }: Props) {
  const { texts, say } = useTexts();
  const { scale, statement } = useToolkit();
  const { state } = phone.stage;
  const id = view.statement;
  if (state === "planned") return <p>{texts.planned}</p>;
  if (id !== null)
    return (
      <Scale
        {...phone}
        id={id}
        text={statement(id)?.text ?? ""}
        scale={scale}
        own={mine.filter(isAnswer).find(({ body }) => body.statement === id)}
        along={{ kind: "answer", statement: id }}
        results={view.results}
      />
    );
  const helps = view.helps.map((help) => ({ ...help, title: statement(help.id)?.question }));
  if (state === "closed")
    return (
      <div className="flex flex-col gap-4">
        <p>{texts.closed}</p>
        <FoldedParts parts={helps.filter(({ lines }) => lines.length > 0)} />
      </div>
    );
  return (
    <Questions
      {...phone}
      mine={mine.filter(isHelp)}
      questions={helps}
      field="statement"
      along={{ kind: "help" }}
      maxLength={MAX_TEXT}
      explained={(id) => (
        <>
          <p>{say(texts.about, { zin: statement(id)?.text ?? "" })}</p>
          <p>{texts.anonymous}</p>
        </>
      )}
      others={{ title: texts.others, parts: helps }}
    />
  );
}
