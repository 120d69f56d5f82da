import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PartnerRef, PhoneProps } from "../contract.ts";
import { Questions } from "../kit/Questions.tsx";
import { Telling } from "../kit/telling/Telling.tsx";
import { DRAWINGS } from "./drawings.ts";
import { MAX_TEXT } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/presentaties/phone.texts").texts;

/** First fill in the own presentation together, a question at a time; then read along with who tells. */
export default function Presentations(props: Props) {
  const { view, stage, me } = props;
  const texts = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open") return <Prepare {...props} />;
  return (
    <Telling
      view={view}
      stage={stage}
      isOwn={({ id }) => id === me.partnerId}
      titleOf={({ name }) => name}
      Name={Name}
      headOf={(id) => ({ title: texts.questions[id].label, drawing: DRAWINGS[id] })}
      late={<Prepare {...props} />}
    />
  );
}

function Prepare({ view, me, ...phone }: Props) {
  const texts = useTexts();
  const questions = view.ours.map(({ id }) => ({ id, title: texts.questions[id].prompt }));
  return (
    <Questions
      {...phone}
      questions={questions}
      field="question"
      maxLength={MAX_TEXT}
      explained={
        <p>
          <Filled template={texts.write} values={{ organisatie: me.partnerName }} /> {texts.hidden}
        </p>
      }
      others={{ title: texts.together, parts: view.ours, together: true }}
    />
  );
}

function Name({ teller: { name, side } }: { teller: PartnerRef }) {
  return (
    <>
      <bdi className="font-bold">{name}</bdi> <SideMark side={side} />
    </>
  );
}
