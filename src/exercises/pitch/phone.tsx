import { SideMark } from "../../ui/SideMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { CircleName } from "../kit/CircleName.tsx";
import { Questions } from "../kit/Questions.tsx";
import { isToldBy } from "../kit/telling/isToldBy.ts";
import { Telling } from "../kit/telling/Telling.tsx";
import { DRAWINGS } from "./drawings.ts";
import { MAX_TEXT, QUESTIONS } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView, Teller } from "./tally.ts";
import { secondOf } from "./voices.ts";

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/pitch/phone.texts").texts;

/** Prepare the pitch with your samenwerking, a question at a time; then read along with who tells. */
export default function Pitch(props: Props) {
  const { view, stage, circle } = props;
  const texts = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open") return <Prepare {...props} />;
  const isOwn = (teller: Teller) => isToldBy(teller, circle);
  return (
    <Telling
      view={view}
      stage={stage}
      isOwn={isOwn}
      titleOf={({ title }) => title}
      Name={Name}
      Lead={Voices}
      headOf={(id) => ({ title: texts.questions[id].label, drawing: DRAWINGS[id] })}
      late={<Prepare {...props} isOwn={isOwn} />}
    />
  );
}

function Prepare({ view, isOwn, ...phone }: Props & { isOwn?: (teller: Teller) => boolean }) {
  const texts = useTexts();
  const told = isOwn && view.told.find(({ teller }) => isOwn(teller));
  return (
    <Questions
      {...phone}
      questions={QUESTIONS.map((id) => ({ id, title: texts.questions[id].prompt }))}
      field="question"
      maxLength={MAX_TEXT}
      explained={
        <p>
          {texts.write} {texts.hidden}
        </p>
      }
      others={{ title: texts.together, parts: told?.parts ?? view.ours, together: true }}
    />
  );
}

const Name = ({ teller }: { teller: Teller }) => <CircleName {...teller} />;

/** Both sides speak: who does first, and who after that. */
function Voices({ teller: { first } }: { teller: Teller }) {
  const texts = useTexts();
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span>{texts.voices}</span>
      <SideMark side={first} />
      <SideMark side={secondOf(first)} />
    </p>
  );
}
