import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { Mine, PhoneProps } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import { Others } from "../kit/Others.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Tally } from "../kit/Tally.tsx";
import { Writing } from "../kit/Writing.tsx";
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

function Recognise({ id, view, stage, mine, act }: Props & { id: string }) {
  const { texts, say } = useTexts();
  const { scale, statement } = useToolkit();
  const own = mine.find(({ body }) => body.kind === "answer" && body.statement === id);
  const chosen = own?.body.kind === "answer" ? own.body.value : null;
  const label = scale.find((one) => one.id === chosen)?.label;
  const form = own ? act({ do: "change", id: own.id }) : act({ do: "contribute" }, id);
  const isOpen = stage.state === "open";
  return (
    <section className="asking flex flex-col gap-4">
      <h2 id={`stelling-${id}`}>
        <q>{statement(id)?.text}</q>
      </h2>
      {isOpen && (
        <ActionForm {...form}>
          <input type="hidden" name="kind" value="answer" />
          <input type="hidden" name="statement" value={id} />
          <div className="flex flex-wrap gap-3">
            {scale.map((one) => (
              <Button
                key={one.id}
                kind="may"
                name="value"
                value={one.id}
                about={`stelling-${id}`}
                aria-pressed={one.id === chosen}
              >
                {one.label}
              </Button>
            ))}
          </div>
        </ActionForm>
      )}
      {label && <p>{say(isOpen ? texts.chosen : texts.kept, { antwoord: label })}</p>}
      {isOpen && <p className="text-muted">{texts.secret}</p>}
      {!isOpen && view.results && (
        <section className="flex flex-col gap-2">
          <h3>{texts.results}</h3>
          <Tally results={view.results} labels={scale} />
        </section>
      )}
      {!isOpen && !view.results && <p>{texts.few}</p>}
      {stage.state === "shown" && <p className="text-muted">{texts.wait}</p>}
    </section>
  );
}

const isHelp = (one: Mine<Body>): one is Mine<Help> => one.body.kind === "help";

function Helping({ view, mine, act, asked = null }: Props) {
  const { texts, say } = useTexts();
  const { statement } = useToolkit();
  const sent = mine.filter(isHelp);
  const questions = view.helps.map(({ statement: id }) => ({
    id,
    title: statement(id)?.question,
    isDone: sent.some(({ body }) => body.statement === id),
  }));
  return (
    <OneAtATime questions={questions} asked={asked}>
      {(id, about) => {
        const help = view.helps.find((one) => one.statement === id);
        const others = help?.lines.filter((line) => !mine.some((own) => own.id === line.id)) ?? [];
        return (
          <>
            <Writing
              key={id}
              form={act({ do: "contribute" }, id)}
              about={{ kind: "help", statement: id }}
              question={about}
              maxLength={MAX_TEXT}
            />
            <Explained>
              <p>{say(texts.about, { zin: statement(id)?.text ?? "" })}</p>
              <p>{texts.anonymous}</p>
            </Explained>
            <SentTexts
              mine={sent.filter(({ body }) => body.statement === id)}
              act={act}
              textOf={({ text }) => text}
              restOf={({ statement }) => ({ kind: "help", statement })}
              maxLength={MAX_TEXT}
              isClosed={false}
            />
            {others.length > 0 && (
              <section className="flex flex-col gap-2">
                <h3>{texts.others}</h3>
                <Others lines={others} more={help?.more ?? 0} />
              </section>
            )}
          </>
        );
      }}
    </OneAtATime>
  );
}

function Read({ view }: Props) {
  const { texts } = useTexts();
  const { statement } = useToolkit();
  return (
    <div className="flex flex-col gap-4">
      <p>{texts.closed}</p>
      {view.helps
        .filter(({ lines }) => lines.length > 0)
        .map(({ statement: id, lines, more }) => (
          <details key={id} className="card">
            <summary className="font-bold">{statement(id)?.question}</summary>
            <div className="mt-3">
              <Others lines={lines} more={more} />
            </div>
          </details>
        ))}
    </div>
  );
}
