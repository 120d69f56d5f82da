import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { dayIn } from "../kit/agreement/dayIn.ts";
import { CircleName } from "../kit/CircleName.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import { Questions } from "../kit/Questions.tsx";
import type { CircleTeller } from "../kit/telling/circles.ts";
import { isToldBy } from "../kit/telling/isToldBy.ts";
import { Telling } from "../kit/telling/Telling.tsx";
import { DRAWINGS } from "./drawings.ts";
import { MAX_TEXT, QUESTIONS } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { Agreed, PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/slotplenaire/phone.texts");

/** Write down what your samenwerking reached and does first, then read along with each teller. */
export default function Closing(props: Props) {
  const { view, stage, circle } = props;
  const { texts, language } = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open") return <Prepare {...props} />;
  const isOwn = (teller: CircleTeller) => isToldBy(teller, circle);
  const told = view.told.map(({ teller, parts }) => ({
    teller,
    parts: parts.map((part) =>
      part.id === "datum"
        ? { ...part, lines: part.lines.map((line) => ({ ...line, text: dayIn(language, line.text) })) }
        : part,
    ),
  }));
  return (
    <>
      {view.isSummed && stage.state === "shown" && <p className="mb-4">{texts.summed}</p>}
      <Telling
        view={{ ...view, told }}
        stage={view.isSummed ? { ...stage, state: "closed" } : stage}
        isOwn={isOwn}
        titleOf={({ title }) => title}
        Name={Name}
        headOf={(id) => ({ title: texts.parts[id], drawing: DRAWINGS[id] })}
        late={<Prepare {...props} isOwn={isOwn} />}
      />
    </>
  );
}

function Prepare({ view, isOwn, ...phone }: Props & { isOwn?: (teller: CircleTeller) => boolean }) {
  const { texts } = useTexts();
  const told = isOwn && view.told.find(({ teller }) => isOwn(teller));
  return (
    <>
      <Questions
        {...phone}
        questions={QUESTIONS.map((id) => ({ id, title: texts.questions[id] }))}
        field="question"
        maxLength={MAX_TEXT}
        explained={
          <p>
            {texts.write} {texts.hidden} {texts.family}
          </p>
        }
        others={{ title: texts.together, parts: told?.parts ?? view.ours, together: true }}
      />
      {view.agreed && <Stands agreed={view.agreed} />}
    </>
  );
}

/** What the agreement says already, so that nobody need look it up. */
function Stands({ agreed: { goal, step, day } }: { agreed: Agreed }) {
  const { texts, language } = useTexts();
  const lines = [
    { id: "doel", text: goal },
    { id: "stap", text: step },
    { id: "datum", text: day && dayIn(language, day) },
  ] as const;
  const said = lines.filter(({ text }) => text !== "");
  if (said.length === 0) return null;
  return (
    <ReadAll label={texts.stands}>
      <dl className="flex flex-col gap-2">
        {said.map(({ id, text }) => (
          <div key={id}>
            <dt className="font-bold">{texts.parts[id]}</dt>
            <dd dir="auto" {...(id !== "datum" && { lang: "nl" })}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </ReadAll>
  );
}

const Name = ({ teller }: { teller: CircleTeller }) => <CircleName {...teller} />;
