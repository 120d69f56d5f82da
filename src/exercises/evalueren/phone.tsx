import { useWords } from "../../ui/Words.tsx";
import type { Mine, PhoneProps } from "../contract.ts";
import { dayIn } from "../kit/agreement/dayIn.ts";
import { FoldedParts } from "../kit/PartsToRead.tsx";
import { Questions } from "../kit/Questions.tsx";
import { Scale } from "../kit/scale/Scale.tsx";
import { Tally } from "../kit/Tally.tsx";
import type { Coming } from "./coming.ts";
import { ASKED, FACES, MAX_TEXT } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body, Face, Sentence } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/evalueren/phone.texts");

const isFace = (one: Mine<Body>): one is Mine<Face> => one.body.kind === "face";
const isSentence = (one: Mine<Body>): one is Mine<Sentence> => one.body.kind === "sentence";

/** Choose a face; write what you take home, and what could be better, in a sentence each; say a word aloud. */
export default function LookingBack({ view, mine, ...phone }: Props) {
  const { texts } = useTexts();
  const { state, round } = phone.stage;
  const scale = FACES.map((face) => ({ ...face, label: texts.faces[face.id] }));
  const asked = ASKED.find((_, at) => at === round - 1);
  if (state === "planned") return <p>{texts.planned}</p>;
  if (round === 0)
    return (
      <Scale
        {...phone}
        id="zeker"
        scale={scale}
        own={mine.find(isFace)}
        along={{ kind: "face" }}
        results={view.results}
      />
    );
  if (asked && state !== "closed")
    return (
      <Questions
        {...phone}
        key={asked}
        mine={mine.filter(isSentence)}
        questions={[{ id: asked, title: texts.asks[asked] }]}
        field="asked"
        along={{ kind: "sentence" }}
        maxLength={MAX_TEXT}
        explained={<p>{texts.anonymous}</p>}
        others={{ title: texts.others, parts: view.said }}
      />
    );
  const parts = view.said.filter(({ lines }) => lines.length > 0);
  return (
    <div className="flex flex-col gap-4">
      <p>{state === "closed" ? texts.closed : texts.word}</p>
      {view.coming && <GoingHome {...view.coming} />}
      {view.results && (
        <section className="flex flex-col gap-2">
          <h2>{texts.rounds.zeker.question}</h2>
          <Tally results={view.results} labels={scale} />
        </section>
      )}
      <FoldedParts parts={parts.map((part) => ({ ...part, title: texts.rounds[part.id].question }))} />
    </div>
  );
}

/** What comes first of what was agreed, and when we look back: in short, for the agreement itself is a tap away. */
function GoingHome({ action, evaluation }: Coming) {
  const { texts, say, language } = useTexts();
  return (
    <>
      {action && (
        <section>
          <h2>{texts.first}</h2>
          <p className="line-clamp-4" dir="auto">
            {action.what}
          </p>
          <p className="line-clamp-2">
            {action.when && <b>{dayIn(language, action.when)}</b>} <bdi className="text-muted">{action.who}</bdi>
          </p>
        </section>
      )}
      {evaluation && <p className="font-bold">{say(texts.evaluation, { datum: dayIn(language, evaluation) })}</p>}
    </>
  );
}
