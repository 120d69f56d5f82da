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

/** One statement after another: do you recognise it? At the end what would help, a statement at a time. */
export default function Obstacles(props: Props) {
  const { texts } = useTexts();
  if (props.stage.state === "planned") return <p>{texts.planned}</p>;
  if (props.view.statement) return <Recognise {...props} id={props.view.statement} />;
  return props.stage.state === "closed" ? <Read {...props} /> : <Helping {...props} />;
}

const isHelp = (one: Mine<Body>): one is Mine<Help> => one.body.kind === "help";
const isAnswer = (one: Mine<Body>): one is Mine<Extract<Body, { kind: "answer" }>> => one.body.kind === "answer";

function Recognise({ view, id, mine, ...phone }: Props & { id: string }) {
  const { scale, statement } = useToolkit();
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
}

function Helping({ view, mine, ...phone }: Props) {
  const { texts, say } = useTexts();
  const { statement } = useToolkit();
  return (
    <Questions
      {...phone}
      mine={mine.filter(isHelp)}
      questions={view.helps.map(({ id }) => ({ id, title: statement(id)?.question }))}
      field="statement"
      along={{ kind: "help" }}
      maxLength={MAX_TEXT}
      explained={(id) => (
        <>
          <p>{say(texts.about, { zin: statement(id)?.text ?? "" })}</p>
          <p>{texts.anonymous}</p>
        </>
      )}
      others={{ title: texts.others, parts: view.helps }}
    />
  );
}

function Read({ view }: Props) {
  const { texts } = useTexts();
  const { statement } = useToolkit();
  const helps = view.helps.filter(({ lines }) => lines.length > 0);
  return (
    <div className="flex flex-col gap-4">
      <p>{texts.closed}</p>
      <FoldedParts parts={helps.map((help) => ({ ...help, title: statement(help.id)?.question }))} />
    </div>
  );
}
